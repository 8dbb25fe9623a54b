import { ispPreparation } from '@tandem/isp-preparation';
import { postponed, use } from '@tandem/sdk';
import { say } from './say.ts';

/** Module 3, still to be set up: it is shown, and takes nobody. */
export const insertion = use(ispPreparation, {
  state: postponed({ planned: '2020-09', now: '2021-09', reason: say('insertion.postponed') }),
  config: {
    title: say('insertion.title'),
    aim: say('insertion.aim'),
    leadsTo: ['qualifying-training', 'work'],
  },
});
