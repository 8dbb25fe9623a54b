import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** How the sheet numbers a module: one way where it describes the parts, another where it lists their sub-objectives. */
const numbers = (inParts: string, inObjectives: string) => [
  { key: 'parts', number: inParts, where: say('number.parts') },
  { key: 'objectives', number: inObjectives, where: say('number.objectives') },
];

/** Two axes, four collective modules in the second, and visits that stand across them. */
export const parts: ProjectShape['parts'] = [
  {
    key: 'individual',
    name: say('axis.individual'),
    module: 'individual',
    level: 'axis',
    numbers: [{ key: 'parts', number: '1', where: say('number.parts') }],
    forms: ['individual'],
    objectives: [
      { key: 'life-choices', name: say('individual.objective.life-choices') },
      { key: 'early-detection', name: say('individual.objective.early-detection') },
      { key: 'longer-project', name: say('individual.objective.longer-project') },
    ],
  },
  {
    key: 'collective',
    name: say('axis.collective'),
    level: 'axis',
    numbers: [{ key: 'parts', number: '2', where: say('number.parts') }],
    forms: ['collective'],
  },
  {
    key: 'social-activation',
    module: 'social-activation',
    level: 'module',
    parent: 'collective',
    numbers: numbers('1', '2'),
    forms: ['collective'],
    objectives: [
      { key: 'french', name: say('activation.objective.french') },
      { key: 'daily-themes', name: say('activation.objective.daily-themes') },
      { key: 'exchange', name: say('activation.objective.exchange') },
    ],
  },
  {
    key: 'creative',
    module: 'creative',
    level: 'module',
    parent: 'collective',
    numbers: numbers('2', '3'),
    forms: ['collective'],
    objectives: [
      { key: 'talents', name: say('creative.objective.talents') },
      { key: 'confidence', name: say('creative.objective.confidence') },
      { key: 'interests', name: say('creative.objective.interests') },
    ],
  },
  {
    key: 'computing',
    module: 'computing',
    level: 'module',
    parent: 'collective',
    numbers: numbers('3', '4'),
    forms: ['collective'],
    objectives: [
      { key: 'computer', name: say('computing.objective.computer') },
      { key: 'help', name: say('computing.objective.help') },
      { key: 'writing', name: say('computing.objective.writing') },
    ],
  },
  {
    key: 'realisation',
    module: 'realisation',
    level: 'module',
    parent: 'collective',
    numbers: numbers('4', '5'),
    forms: ['collective'],
    objectives: [
      { key: 'project', name: say('realisation.objective.project') },
      { key: 'first-steps', name: say('realisation.objective.first-steps') },
      { key: 'writing', name: say('realisation.objective.writing') },
    ],
  },
  { key: 'visits', module: 'visits', level: 'extra', transversal: true, forms: ['collective'] },
];
