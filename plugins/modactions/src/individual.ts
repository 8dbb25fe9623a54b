import { individualFollowUp } from '@tandem/individual-follow-up';
import { use } from '@tandem/sdk';
import { say } from './say.ts';

/** The individual axis: interviews from which a map of obstacles comes. */
export const individual = use(individualFollowUp, {
  state: 'open',
  config: {
    title: say('individual.title'),
    interviewTopics: [
      { key: 'path', name: say('individual.topic.path') },
      { key: 'goals', name: say('individual.topic.goals') },
      { key: 'motivation', name: say('individual.topic.motivation') },
    ],
    outputs: [{ key: 'obstacle-map', name: say('individual.output'), note: say('individual.output.note') }],
  },
});
