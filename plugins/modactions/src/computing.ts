import { collectiveWorkshop } from '@tandem/collective-workshop';
import { use } from '@tandem/sdk';
import { say } from './say.ts';

/** Collective module 3: a computer for one's own affairs; it refers to PMTIC. */
export const computing = use(collectiveWorkshop, {
  state: 'open',
  config: {
    title: say('computing.title'),
    aim: say('computing.aim'),
    entry: 'rolling',
    topics: [
      { key: 'computer', name: say('computing.topic.computer') },
      { key: 'email', name: say('computing.topic.email') },
      { key: 'documents', name: say('computing.topic.documents') },
      { key: 'cv', name: say('computing.topic.cv') },
      { key: 'driving-licence', name: say('computing.topic.driving-licence') },
    ],
    externalSchemes: [{ key: 'pmtic', name: say('computing.scheme') }],
    threads: [{ key: 'culture', name: say('thread.culture') }],
  },
});
