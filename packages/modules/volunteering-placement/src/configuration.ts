import { inSection, line, named, oneOf, volunteeringPlacement } from '@tandem/sdk/kinds';
import { z } from 'zod';

/** Where a group can act for others. */
const venues = ['own-service', 'care-home', 'association', 'school', 'public-space'] as const;

const states = Object.entries(volunteeringPlacement.lifecycle.states);

/** In which state of the kind a placement is while a step is taken: so that a step in a centre's words still means something to a program. */
const state = z
  .enum(['drawn-up', 'agreed', 'running', 'ended'])
  .optional()
  .meta({
    title: 'configuration.steps.state',
    'x-enum-titles': Object.fromEntries(states.map(([name, { label }]) => [name, label])),
  });

/**
 * How a centre works with volunteers, version 1: what every such module has, and what this implementation adds. It has two halves, either
 * of which may be empty: a project of the person's own, and what a group does for others.
 */
export const volunteeringConfiguration = z.object({
  ...volunteeringPlacement.configuration,
  ...inSection('configuration.section.presentation', 20, {
    ledBy: line('configuration.led-by').meta({ description: 'configuration.led-by.help' }),
  }),
  ...inSection('configuration.section.content', 21, { causes: named('configuration.causes') }),
  ...inSection('configuration.section.individual', 22, { steps: named('configuration.steps', { state }) }),
  ...inSection('configuration.section.collective', 23, {
    actions: named('configuration.actions', {
      venue: oneOf(venues, 'configuration.actions.venue').optional(),
      venueName: line('configuration.actions.venue-name'),
      activities: named('configuration.activities'),
    }),
  }),
  ...inSection('configuration.section.hosts', 24, { hostPlaces: named('configuration.host-places') }),
});

export type VolunteeringConfiguration = z.output<typeof volunteeringConfiguration>;
