import { say } from '../say.ts';
import type { Heading } from './shape.ts';

/** Who pays ACTIV'UP: five sources over four categories of cost. */
export const funding: Heading<'funding'> = {
  kind: 'both',
  condition: say('funding.condition'),
  sources: [
    { key: 'amif', name: say('source.amif'), type: 'european', mention: say('mention.amif') },
    { key: 'pps', name: say('source.pps'), type: 'federal', mention: say('mention.pps') },
    { key: 'cpas', name: say('source.cpas'), type: 'own' },
    { key: 'social-cohesion-plan', name: say('source.social-cohesion-plan'), type: 'regional' },
    {
      key: 'social-participation-plan',
      name: say('source.social-participation-plan'),
      type: 'federal',
      reference: 'https://www.mi-is.be',
    },
  ],
  categories: [
    { key: 'personnel', name: say('category.personnel'), kind: 'personnel' },
    { key: 'material', name: say('category.material'), kind: 'material' },
    { key: 'outings', name: say('category.outings'), kind: 'outings' },
    { key: 'activities', name: say('category.activities'), kind: 'activities' },
  ],
  lines: [
    {
      key: 'personnel',
      category: 'personnel',
      shares: [
        { key: 'amif', source: 'amif', share: 7_500 },
        { key: 'pps', source: 'pps', share: 1_500 },
        { key: 'cpas', source: 'cpas', share: 1_000 },
      ],
      base: say('funding.base'),
    },
    { key: 'material', category: 'material', shares: [{ key: 'cpas', source: 'cpas', share: 10_000 }] },
    {
      key: 'outings',
      category: 'outings',
      shares: [{ key: 'social-cohesion-plan', source: 'social-cohesion-plan', share: 10_000 }],
      part: 'outings',
    },
    {
      key: 'activities',
      category: 'activities',
      name: say('line.activities'),
      shares: [{ key: 'social-participation-plan', source: 'social-participation-plan', share: 10_000 }],
    },
  ],
};
