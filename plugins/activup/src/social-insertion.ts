import { collectiveWorkshop } from '@tandem/collective-workshop';
import { individualFollowUp } from '@tandem/individual-follow-up';
import { use } from '@tandem/sdk';
import { points, say } from './say.ts';

/** The collective half of module 1: French in the group, workshops and practical activities. */
export const insertionWorkshops = use(collectiveWorkshop, {
  state: 'open',
  config: {
    title: say('part.insertion-workshops'),
    components: points('insertion-content', 'french', 'workshops', 'practical'),
  },
});

/** The individual half of module 1: one worker goes with the person, and never in their place. */
export const insertionFollowUp = use(individualFollowUp, {
  state: 'open',
  config: {
    title: say('part.insertion-follow-up'),
    acts: [{ key: 'administrations', name: say('act.administrations'), manner: 'with' }],
  },
});
