import { collectiveWorkshop } from '@tandem/collective-workshop';
import { use } from '@tandem/sdk';
import { say } from './texts.ts';

/** Workshops on six themes, in groups of 8 to 10. */
export const workshops = use(collectiveWorkshop, {
  state: 'open',
  config: {
    title: say('workshops.title'),
    aim: say('workshops.aim'),
    fewest: 8,
    places: 10,
  },
});
