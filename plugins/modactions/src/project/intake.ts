import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** At any moment, from an orientation balance into the individual module, the collective ones, or both. */
export const intake: ProjectShape['intake'] = {
  entry: 'rolling',
  referrers: [{ key: 'own-workers', name: say('intake.referrer'), step: 'balance' }],
  orientation: say('intake.orientation'),
  steps: [
    {
      key: 'balance',
      name: say('step.balance'),
      document: say('step.balance.document'),
      assesses: [
        { key: 'profile', name: say('step.balance.profile') },
        { key: 'need', name: say('step.balance.need') },
      ],
      ways: [
        { key: 'individual', name: say('step.balance.individual'), outcome: 'accept', to: 'enter' },
        { key: 'collective', name: say('step.balance.collective'), outcome: 'accept', to: 'enter' },
        { key: 'both', name: say('step.balance.both'), outcome: 'accept', to: 'enter' },
      ],
      note: say('step.balance.note'),
    },
  ],
};
