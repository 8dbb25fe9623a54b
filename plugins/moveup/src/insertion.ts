import { ispPreparation } from '@tandem/isp-preparation';
import { use } from '@tandem/sdk';
import { say } from './say.ts';

/** Module 3, still to be set up: it is shown, and takes nobody. */
export const insertion = use(ispPreparation, {
  state: 'postponed',
  config: {
    title: say('insertion.title'),
    aim: say('insertion.aim'),
    leadsTo: ['qualifying-training', 'work'],
  },
});
