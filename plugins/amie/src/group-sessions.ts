import { collectiveWorkshop } from '@tandem/collective-workshop';
import { use } from '@tandem/sdk';
import { points, say } from './say.ts';

/** Information sessions of module 2: people come and go, and who has been there for long helps who is new. */
export const information = use(collectiveWorkshop, {
  state: 'open',
  config: {
    title: say('part.information'),
    entry: 'rolling',
    peerCoaching: true,
    topics: points('information', 'rights-and-duties', 'tenancy-law', 'health-care'),
    methods: points('information-method', 'presentation', 'role-play', 'discussion', 'questions'),
  },
});

/** The activation path of module 2: six sessions, between which participants do assignments. */
export const activationPath = use(collectiveWorkshop, {
  state: 'open',
  config: {
    title: say('part.activation-path'),
    methods: points('path', 'information'),
    sessionTypes: [{ key: 'path', name: say('path.session'), sessions: 6, assignments: true }],
  },
});
