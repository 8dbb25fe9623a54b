import { inSection, line, named, oneOf, projectRealisation, range, several, yesNo } from '@tandem/sdk/kinds';
import { z } from 'zod';

/** How a centre helps people realise projects of their own, version 1: what every such module has, and what this implementation adds. */
export const realisationConfiguration = z.object({
  ...projectRealisation.configuration,
  ...inSection('configuration.section.presentation', 20, {
    ledBy: line('configuration.led-by').meta({ description: 'configuration.led-by.help' }),
  }),
  ...inSection('configuration.section.entry', 21, {
    entry: oneOf(['rolling', 'cohort'], 'configuration.entry').optional(),
  }),
  ...inSection('configuration.section.content', 22, {
    steps: named('configuration.steps', { optional: yesNo('configuration.steps.optional') }),
    /** How far writing is practised on the way. */
    writing: oneOf(['basic', 'more-advanced'], 'configuration.writing').optional(),
    threads: named('configuration.threads').meta({ description: 'configuration.threads.help' }),
  }),
  ...inSection('configuration.section.rhythm', 25, {
    forms: several(['individual', 'group'], 'configuration.forms'),
    weeks: range('configuration.weeks', 'unit.weeks', 104),
  }),
});

export type RealisationConfiguration = z.output<typeof realisationConfiguration>;
