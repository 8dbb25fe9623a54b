import { ispPreparation } from '@tandem/isp-preparation';
import { use } from '@tandem/sdk';
import { say } from './texts.ts';

/** Interviews at several services, an internship for whom it suits, and in the end a plan of the person's own. */
export const insertion = use(ispPreparation, {
  state: 'open',
  config: {
    title: say('insertion.title'),
    leadsTo: ['support', 'training', 'work'],
    forms: ['individual'],
    orientation: { interviews: true },
    internship: { place: 'optional' },
    outputs: [{ key: 'step-by-step-plan', name: say('insertion.output') }],
    plan: true,
  },
});
