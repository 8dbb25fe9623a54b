import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** With whom and where it is carried out, and the worries that come up. */
export const means: Pick<ProjectShape, 'partners' | 'sites' | 'worryDomains'> = {
  partners: [
    { key: 'antennas', kind: 'antenna', name: say('partner.antennas') },
    { key: 'associations', kind: 'association', name: say('partner.associations') },
  ],
  sites: [{ key: 'house', name: say('site.house') }],
  worryDomains: [
    { key: 'family', name: say('worry.family') },
    { key: 'finances', name: say('worry.finances') },
    { key: 'administration', name: say('worry.administration') },
    { key: 'housing', name: say('worry.housing') },
  ],
};
