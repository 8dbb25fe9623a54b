import { pointsOf, type Say, type Statement } from './statement.ts';
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
    objectives: pointsOf(['autonomy', 'participation', 'insight'], (key) => say(`objective.${key}`)),
    targetGroup: {
      age: { options: ['adult'] },
      ages: { from: 18 },
      gender: { options: [gender] },
      criteria: pointsOf(['limited-view', 'harder-orientation'], (key) => say(`criterion.${key}`)),
    },
  }) as const satisfies Partial<Statement>;
