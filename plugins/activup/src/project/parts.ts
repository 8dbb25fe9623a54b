import { points, say } from '../say.ts';
import type { Heading } from './shape.ts';

/** The three modules of the sheet, each with an individual and a collective half, and the outings that run through them. */
export const parts: Heading<'parts'> = [
  {
    key: 'social-insertion',
    name: say('part.social-insertion'),
    level: 'module',
    numbers: [{ key: 'sheet', number: '1' }],
    forms: ['individual', 'collective'],
    objectives: points('insertion-objective', 'isolation', 'french', 'autonomy', 'society', 'networks', 'confidence'),
    individualGoals: points('insertion-individual', 'obstacles'),
    collectiveGoals: points('insertion-collective', 'belonging'),
    transitions: [
      { key: 'volunteering', to: 'volunteering' },
      { key: 'start', to: 'start' },
      { key: 'outside', to: 'outside', when: say('decision.reorient') },
    ],
  },
  {
    key: 'insertion-workshops',
    module: 'insertion-workshops',
    level: 'strand',
    parent: 'social-insertion',
    forms: ['collective'],
  },
  {
    key: 'insertion-follow-up',
    module: 'insertion-follow-up',
    level: 'strand',
    parent: 'social-insertion',
    forms: ['individual'],
  },
  {
    key: 'volunteering',
    module: 'volunteering',
    level: 'module',
    numbers: [{ key: 'sheet', number: '2' }],
    forms: ['individual', 'collective'],
    objectives: points('volunteering-objective', 'useful', 'meeting', 'french', 'skills', 'commitment'),
    individualGoals: points('volunteering-individual', 'own-project'),
    collectiveGoals: points('volunteering-collective', 'acting-together'),
    transitions: [
      { key: 'start', to: 'start' },
      { key: 'outside', to: 'outside', when: say('decision.reorient') },
    ],
  },
  {
    key: 'start',
    module: 'start',
    level: 'module',
    numbers: [{ key: 'sheet', number: '3' }],
    forms: ['individual', 'collective'],
    objectives: points('start-objective', 'project', 'self-esteem'),
    individualGoals: points('start-individual', 'own-path'),
    collectiveGoals: points('start-collective', 'discovery'),
    transitions: [{ key: 'insertion', to: 'outside', when: say('start.to-insertion') }],
  },
  {
    key: 'outings',
    module: 'outings',
    level: 'extra',
    transversal: true,
    forms: ['collective'],
  },
];
