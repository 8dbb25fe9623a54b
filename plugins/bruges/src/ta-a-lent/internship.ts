import { ispPreparation } from '@tandem/isp-preparation';
import { use } from '@tandem/sdk';
import { say } from './texts.ts';

/** Everybody does an internship; its hours are those of the programme. */
export const internship = use(ispPreparation, {
  state: 'open',
  config: {
    title: say('form.internship'),
    leadsTo: ['work'],
    forms: ['individual'],
    internship: { place: 'required' },
    // The sheet asks for no plan at the end.
    plan: false,
  },
});
