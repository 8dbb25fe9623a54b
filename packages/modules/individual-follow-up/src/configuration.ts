import { text } from '@tandem/sdk';
import { group, individualFollowUp, inSection, line, lines, named, yesNo } from '@tandem/sdk/kinds';
import { z } from 'zod';

/**
 * How a centre follows people one by one, version 1: what every individual follow-up has, and what this implementation adds. Goals of the
 * module, its team, and rules on how often something is due stand in the project's own configuration.
 */
export const followUpConfiguration = z.object({
  ...individualFollowUp.configuration,
  ...inSection('configuration.section.presentation', 20, {
    ledBy: line('configuration.led-by').meta({ description: 'configuration.led-by.help' }),
  }),
  ...inSection('configuration.section.content', 21, {
    interviewTopics: named('configuration.interview-topics'),
    steps: named('configuration.steps', { optional: yesNo('configuration.steps.optional') }),
    outputs: named('configuration.outputs'),
    path: group('configuration.path', {
      /** Whether the path is compared with the person's final project all along. */
      reassessed: yesNo('configuration.path.reassessed'),
      dreams: yesNo('configuration.path.dreams'),
    }),
  }),
  ...inSection('configuration.section.meetings', 25, {
    intensity: lines('configuration.intensity'),
    /** Whether who follows a person also works with the group the person is in. */
    sameWorkerInGroup: yesNo('configuration.same-worker'),
  }),
  ...inSection('configuration.section.files', 27, {
    /** One person may have several files, each with its own owner: the global situation, the training project. */
    files: named('configuration.files', {
      keptBy: text().meta({ title: 'configuration.files.kept-by', 'x-widget': 'translated' }),
      readBy: line('configuration.files.read-by'),
    }),
  }),
});

export type FollowUpConfiguration = z.output<typeof followUpConfiguration>;
