import { group, inSection, ispPreparation, line, lines, named, oneOf, range, yesNo } from '@tandem/sdk/kinds';
import { z } from 'zod';

/**
 * How a centre prepares people for socio-professional insertion, version 1: what every such preparation has, and what this
 * implementation adds. Weeks and hours of a programme, block by block, stand in the project's own configuration.
 */
export const preparationConfiguration = z.object({
  ...ispPreparation.configuration,
  ...inSection('configuration.section.presentation', 20, {
    ledBy: line('configuration.led-by').meta({ description: 'configuration.led-by.help' }),
  }),
  ...inSection('configuration.section.entry', 21, {
    entry: oneOf(['rolling', 'cohort'], 'configuration.entry').optional(),
    entryCondition: lines('configuration.entry-condition'),
    groupSize: range('configuration.group-size', 'unit.persons', 100),
  }),
  ...inSection('configuration.section.content', 24, {
    components: named('configuration.components', {
      form: oneOf(['individual', 'group'], 'configuration.components.form').optional(),
    }),
  }),
  ...inSection('configuration.section.orientation', 25, {
    orientation: group('configuration.orientation', {
      /** Whether a person meets several services to find the one that fits. */
      interviews: yesNo('configuration.orientation.interviews'),
      services: named('configuration.services'),
    }),
  }),
  ...inSection('configuration.section.rhythm', 26, { intensity: lines('configuration.intensity') }),
});

export type PreparationConfiguration = z.output<typeof preparationConfiguration>;
