import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** One socio-cultural outing a month. */
export const cadences: ProjectShape['cadences'] = [
  {
    key: 'socio-cultural-outing',
    name: say('cadence.outing'),
    of: 'outing',
    part: 'visits',
    strength: 'exactly',
    every: { count: 1, unit: 'month' },
  },
];
