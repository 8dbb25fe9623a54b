import { outing } from '@tandem/outings';
import { use } from '@tandem/sdk';
import { points, say } from './say.ts';

/** Outings of module 2. */
export const outings = use(outing, {
  state: 'open',
  config: { title: say('part.outings'), destinations: points('destination', 'library', 'museums', 'schools') },
});
