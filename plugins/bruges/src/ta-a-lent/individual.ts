import { individualFollowUp } from '@tandem/individual-follow-up';
import { use } from '@tandem/sdk';
import { say } from './texts.ts';

/** Two weeks of the programme are each person's own. */
export const individual = use(individualFollowUp, { state: 'open', config: { title: say('form.individual') } });
