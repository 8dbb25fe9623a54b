import { individualFollowUp } from '@tandem/individual-follow-up';
import { use } from '@tandem/sdk';
import { say } from './say.ts';

/** Module 1: one counsellor and one person, wherever it suits, towards goals that the person wants. */
export const followUp = use(individualFollowUp, {
  state: 'open',
  config: {
    title: say('part.individual'),
    goals: { usual: 3, chosenBy: 'person', selfMotivated: true },
    meetingPlaces: ['office', 'home', 'outside'],
    interpreter: true,
    sameWorkerInGroup: true,
  },
});
