import { use } from '@tandem/sdk';
import { volunteeringPlacement } from '@tandem/volunteering-placement';
import { points, say } from './say.ts';

/** Module 2: a project of the person's own in a service of the centre, and what the group does together in a care home. */
export const volunteering = use(volunteeringPlacement, {
  state: 'open',
  config: {
    title: say('part.volunteering'),
    purposes: ['professional', 'social'],
    causes: points('cause', 'culture', 'language', 'health'),
    themes: points('theme', 'migration', 'childhood', 'here-and-elsewhere'),
    steps: [
      { key: 'drawn-up', name: say('volunteering-step.drawn-up'), state: 'drawn-up' },
      { key: 'carried-out', name: say('volunteering-step.carried-out'), state: 'running' },
    ],
    hosts: ['own-service'],
    actions: [
      {
        key: 'care-home',
        name: say('action.care-home'),
        venue: 'care-home',
        activities: points('care-home', 'workshops', 'games', 'artistic'),
      },
    ],
  },
});
