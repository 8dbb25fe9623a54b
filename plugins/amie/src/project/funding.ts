import { say } from '../say.ts';
import type { Heading } from './shape.ts';

/** Who pays AMIE. The sheet prints no line of its funders, so that the sources carry no mention. */
export const funding: Heading<'funding'> = {
  kind: 'unclear',
  sources: [
    { key: 'amif', name: say('source.amif'), type: 'european' },
    { key: 'pps', name: say('source.pps'), type: 'federal' },
    { key: 'ocmw', name: say('source.ocmw'), type: 'own' },
  ],
  categories: [
    { key: 'personnel', name: say('category.personnel'), kind: 'personnel' },
    { key: 'material', name: say('category.material'), kind: 'material' },
  ],
  lines: [
    {
      key: 'personnel',
      category: 'personnel',
      shares: [
        { key: 'amif', source: 'amif', share: 7_500 },
        { key: 'pps', source: 'pps', share: 1_500 },
        { key: 'ocmw', source: 'ocmw', share: 1_000 },
      ],
      base: say('funding.base'),
    },
    { key: 'material', category: 'material', shares: [{ key: 'ocmw', source: 'ocmw', share: 10_000 }] },
  ],
  unclear: say('funding.unclear'),
};
