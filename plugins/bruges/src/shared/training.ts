import type { Say, Statement } from './statement.ts';
import type { SharedKey } from './texts.ts';

/** The texts of `training`. */
export const trainingTexts = [
  'objective.autonomy',
  'objective.participation',
  'objective.insight',
  'criterion.limited-view',
  'criterion.harder-orientation',
] as const satisfies readonly SharedKey[];

/** What Uitstraling and Boost have in common, which was modelled on it: what they are, whom they are for and what they aim at. */
export const training = (say: Say<(typeof trainingTexts)[number]>, gender: 'female' | 'male') =>
  ({
    label: 'course',
    period: { kind: 'editions' },
    focus: ['social-activation'],
    objectives: [
      { key: 'autonomy', name: say('objective.autonomy') },
      { key: 'participation', name: say('objective.participation') },
      { key: 'insight', name: say('objective.insight') },
    ],
    targetGroup: {
      age: { options: ['adult'] },
      ages: { from: 18 },
      gender: { options: [gender] },
      criteria: [
        { key: 'limited-view', name: say('criterion.limited-view') },
        { key: 'harder-orientation', name: say('criterion.harder-orientation') },
      ],
    },
  }) as const satisfies Partial<Statement>;
