import { points, say } from '../say.ts';
import { evaluation } from './evaluation.ts';
import { funding } from './funding.ts';
import { hostServices, material, sites } from './means.ts';
import { parts } from './parts.ts';
import type { ProjectShape } from './shape.ts';
import { team } from './team.ts';

/** What ACTIV'UP says of itself. */
export const project: ProjectShape = {
  title: say('title'),
  code: 'ACTIV’UP',
  aliases: [{ key: 'plain', spelling: "ACTIV'UP" }],
  organisation: say('organisation'),
  contactsExpected: 1,
  workLanguage: 'fr',
  period: { kind: 'dates', from: '2020-01-01', to: '2021-12-31' },
  history: [
    { key: 'modules-revised', name: say('history.modules-revised'), note: say('history.modules-revised.note') },
  ],
  objective: say('objective'),
  endUses: ['goal', 'springboard', 'job'],
  principles: points('principle', 'few-interlocutors', 'shared-information', 'limited-users'),
  successFactors: points('success', 'integrated-work', 'respect-and-listening', 'user-at-the-centre', 'package'),
  inspiration: { source: 'unclear' },
  targetGroup: {
    age: { options: ['adult'] },
    education: { options: ['low', 'medium'] },
    language: { options: ['illiterate', 'beginner', 'advanced'] },
    nationality: { options: ['non-eu'] },
    gender: { options: ['mixed'] },
    condition: { options: ['normal'] },
    criteria: points('criteria', 'reduced-autonomy', 'long-term-aid', 'hindering-stress').map((criterion) => ({
      ...criterion,
      firmness: 'priority',
    })),
  },
  intake: {
    referrers: [
      ...points('referrer', 'antennas'),
      { key: 'cbo', name: say('referrer.cbo'), note: say('referrer.cbo.note') },
    ],
    orientation: say('orientation'),
  },
  parts,
  evaluation,
  team,
  funding,
  hostServices,
  sites,
  material,
  remarks: [{ key: 'preparation', name: say('remark.preparation'), note: say('remark.preparation.note') }],
};
