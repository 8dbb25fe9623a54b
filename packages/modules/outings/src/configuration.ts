import { group, inSection, line, named, oneOf, outing, several } from '@tandem/sdk/kinds';
import { z } from 'zod';

/** At most ten million euro, in cents. */
const mostCents = 10_000_000_00;

/** How a centre goes out with its groups, version 1: what every module of outings has, and what this implementation adds. */
export const outingConfiguration = z.object({
  ...outing.configuration,
  ...inSection('configuration.section.presentation', 20, {
    ledBy: line('configuration.led-by').meta({ description: 'configuration.led-by.help' }),
  }),
  ...inSection('configuration.section.content', 21, {
    /** Whether an outing may go to a place that is on no list, without adding it to one. */
    otherDestinations: z.boolean().default(true).meta({
      title: 'configuration.other-destinations',
      description: 'configuration.other-destinations.help',
    }),
    threads: named('configuration.threads').meta({ description: 'configuration.threads.help' }),
  }),
  ...inSection('configuration.section.means', 23, {
    transport: several(['on-foot', 'public', 'minibus', 'coach'], 'configuration.transport'),
    /** What the project says it has for outings. How costs are divided among funders is the project's funding matrix. */
    budget: group('configuration.budget', {
      amount: z.int().min(0).max(mostCents).optional().meta({
        title: 'configuration.budget.amount',
        'x-widget': 'money',
        'x-unit': 'unit.euro',
      }),
      per: oneOf(['outing', 'month', 'year', 'project'], 'configuration.budget.per').optional(),
      fundedBy: line('configuration.budget.funded-by'),
    }),
  }),
});

export type OutingConfiguration = z.output<typeof outingConfiguration>;
