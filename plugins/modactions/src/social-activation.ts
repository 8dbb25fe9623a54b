import { collectiveWorkshop } from '@tandem/collective-workshop';
import { use } from '@tandem/sdk';
import { say } from './say.ts';

/** Collective module 1: basic knowledge, for who knows little French; the language is worked on in passing. */
export const socialActivation = use(collectiveWorkshop, {
  state: 'open',
  config: {
    title: say('activation.title'),
    aim: say('activation.aim'),
    entry: 'rolling',
    entryCondition: say('activation.entry'),
    languageWork: 'in-passing',
    topics: [
      { key: 'introduce', name: say('activation.topic.introduce') },
      { key: 'time-and-space', name: say('activation.topic.time-and-space') },
      { key: 'housing', name: say('activation.topic.housing') },
      { key: 'health', name: say('activation.topic.health') },
      { key: 'rights', name: say('topic.rights'), tracked: true },
      { key: 'duties', name: say('topic.duties'), tracked: true },
      { key: 'obligations', name: say('topic.obligations'), tracked: true },
    ],
    threads: [{ key: 'culture', name: say('thread.culture') }],
  },
});
