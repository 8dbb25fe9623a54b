import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** From a list that is drawn up once a year, in four numbered steps. */
export const intake: ProjectShape['intake'] = {
  entry: 'yearly-list',
  referrers: [
    { key: 'social-services', name: say('intake.referrer.social-services'), step: 'referral' },
    { key: 'social-antennas', name: say('intake.referrer.social-antennas'), step: 'referral' },
    { key: 'training-department', name: say('intake.referrer.training-department'), main: true },
  ],
  steps: [
    {
      key: 'referral',
      number: '1',
      name: say('step.referral'),
      actors: [
        { key: 'social-services', name: say('intake.referrer.social-services') },
        { key: 'social-antennas', name: say('intake.referrer.social-antennas') },
      ],
    },
    {
      key: 'registration',
      number: '2',
      name: say('step.registration'),
      actors: [
        { key: 'global-workers', name: say('actor.global-workers') },
        { key: 'employment-worker', name: say('actor.employment-worker') },
      ],
    },
    {
      key: 'balance',
      number: '3',
      name: say('step.balance'),
      gate: true,
      actors: [{ key: 'training-worker', name: say('actor.training-worker') }],
      document: say('step.balance.document'),
      assesses: [
        { key: 'path', name: say('step.balance.path') },
        { key: 'goals', name: say('step.balance.goals') },
      ],
      ways: [
        { key: 'goals-match', name: say('step.balance.match'), outcome: 'accept', to: 'interview' },
        { key: 'goals-differ', name: say('step.balance.no-match'), outcome: 'refuse', to: 'leave', reason: true },
      ],
    },
    {
      key: 'interview',
      number: '4',
      name: say('step.interview'),
      actors: [{ key: 'trainers', name: say('actor.trainers'), count: 2 }],
      unclear: say('step.interview.unclear'),
      assesses: [
        { key: 'motivation', name: say('step.interview.motivation') },
        { key: 'oral', name: say('step.interview.oral') },
        { key: 'reading', name: say('step.interview.reading') },
        { key: 'writing', name: say('step.interview.writing') },
      ],
      feedbackTo: [
        { key: 'own-worker', name: say('step.interview.feedback.own-worker') },
        { key: 'training-worker', name: say('actor.training-worker') },
      ],
      note: say('step.interview.note'),
    },
  ],
};
