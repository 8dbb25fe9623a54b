import { collectiveWorkshop } from '@tandem/collective-workshop';
import { use } from '@tandem/sdk';
import { say } from './texts.ts';

/** Workshops for women. */
export const workshops = use(collectiveWorkshop, {
  state: 'open',
  config: {
    title: say('workshops.title'),
    aim: say('workshops.aim'),
  },
});
