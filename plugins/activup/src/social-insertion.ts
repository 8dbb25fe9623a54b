import { collectiveWorkshop } from '@tandem/collective-workshop';
import { use } from '@tandem/sdk';
import { say } from './say.ts';

/** The collective half of module 1: French in the group, workshops and practical activities. */
export const insertionWorkshops = use(collectiveWorkshop, {
  state: 'open',
  config: { title: say('part.insertion-workshops') },
});
