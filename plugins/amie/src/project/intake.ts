import { points, say } from '../say.ts';
import type { Heading } from './shape.ts';

/** How people come into AMIE: a social worker sends them, and an interview settles two questions. */
export const intake: Heading<'intake'> = {
  entry: 'rolling',
  referrers: [
    {
      key: 'social-worker',
      name: say('referrer.social-worker'),
      main: true,
      step: 'admission',
      flags: points('flag', 'reduced-autonomy', 'stress-factors'),
    },
  ],
  steps: [
    {
      key: 'admission',
      name: say('step.admission'),
      gate: true,
      questions: points('question', 'motivated', 'can-answer'),
      ways: [
        { key: 'accept', outcome: 'accept', to: 'enter' },
        { key: 'refuse', outcome: 'refuse', to: 'leave' },
      ],
    },
  ],
};
