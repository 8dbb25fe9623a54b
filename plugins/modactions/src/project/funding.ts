import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** Three payers of the personnel. Material is a cost too, of which the sheet gives neither amount nor payer: no line. */
export const funding: ProjectShape['funding'] = {
  kind: 'both',
  condition: say('funding.condition'),
  sources: [
    { key: 'amif', name: say('funding.amif'), type: 'european', mention: say('funding.amif.mention') },
    { key: 'federal', name: say('funding.federal'), type: 'federal', mention: say('funding.federal.mention') },
    { key: 'own', name: say('funding.own'), type: 'own' },
  ],
  categories: [
    { key: 'personnel', name: say('funding.personnel'), kind: 'personnel' },
    { key: 'material', name: say('funding.material'), kind: 'material' },
  ],
  lines: [
    {
      key: 'personnel',
      category: 'personnel',
      shares: [
        { key: 'amif', source: 'amif', share: 7500 },
        { key: 'federal', source: 'federal', share: 1500 },
        { key: 'own', source: 'own', share: 1000 },
      ],
      base: say('funding.personnel.base'),
    },
  ],
};
