import { individualFollowUp } from '@tandem/individual-follow-up';
import { use } from '@tandem/sdk';
import { say } from './texts.ts';

/** Each young person is followed more intensively than otherwise. */
export const followUp = use(individualFollowUp, {
  state: 'open',
  config: { title: say('form.individual'), intensity: say('follow-up.aim') },
});
