import { outing } from '@tandem/outings';
import { use } from '@tandem/sdk';
import { say } from './say.ts';

/** Outings with a budget of their own, open to the participants of all modules. */
export const outings = use(outing, {
  state: 'open',
  config: { title: say('part.outings'), openToAll: true },
});
