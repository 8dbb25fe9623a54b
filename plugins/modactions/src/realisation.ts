import { projectRealisation } from '@tandem/project-realisation';
import { use } from '@tandem/sdk';
import { say } from './say.ts';

/** Collective module 4: a personal project, for who is well advanced. */
export const realisation = use(projectRealisation, {
  state: 'open',
  config: {
    title: say('realisation.title'),
    aim: say('realisation.aim'),
    entry: 'rolling',
    entryCondition: say('realisation.entry'),
    forms: ['group'],
    aspirations: ['work', 'training', 'wish'],
    topics: [
      { key: 'assets', name: say('realisation.topic.assets') },
      { key: 'aspirations', name: say('realisation.topic.aspirations') },
      { key: 'unclear-points', name: say('realisation.topic.unclear-points') },
      { key: 'strengths', name: say('realisation.topic.strengths') },
    ],
    outputs: [
      { key: 'personal-project', name: say('realisation.output.project') },
      { key: 'expectations', name: say('realisation.output.expectations') },
    ],
    writing: 'more-advanced',
    threads: [{ key: 'culture', name: say('thread.culture') }],
  },
});
