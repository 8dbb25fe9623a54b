import { closed, defineProject, open, planned, postponed, textsOf, use } from '@tandem/sdk';
import { moveup } from './fixture-project.ts';
import { workshopContract } from './fixture-workshop.ts';

const catalogue = {
  'project.title': 'Later',
  'workshops.title': 'Workshops',
  'preparation.covid': 'covid-19',
  'outings.over': 'The year is over.',
};
const say = textsOf<typeof catalogue>('try-later');
const config = { title: say('workshops.title') };

/** A project of modules in every state: installed on 23 November 2026, two of them change by themselves. */
export const later = defineProject({
  ...moveup,
  id: 'try-later',
  messages: { fr: catalogue, nl: catalogue, en: catalogue },
  project: { title: say('project.title') },
  modules: {
    workshops: use(workshopContract, { config }),
    preparation: use(workshopContract, {
      config,
      state: postponed({ planned: '2020-09', now: '2027-09', reason: say('preparation.covid') }),
    }),
    choir: use(workshopContract, { config, state: planned({ from: '2027-01' }) }),
    garden: use(workshopContract, { config, state: open({ from: '2027-03-15' }) }),
    outings: use(workshopContract, { config, state: closed({ from: '2027-01', reason: say('outings.over') }) }),
    pottery: use(workshopContract, { config, state: 'postponed' }),
  },
});
