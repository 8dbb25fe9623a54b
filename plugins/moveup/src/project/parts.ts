import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** Three modules, each with its sub-objectives. What they are called stands with the modules. */
export const parts: ProjectShape['parts'] = [
  {
    key: 'workshops',
    module: 'workshops',
    level: 'module',
    numbers: [{ key: 'sheet', number: '1' }],
    forms: ['collective'],
    objectives: [
      { key: 'isolation', name: say('workshops.objective.isolation') },
      { key: 'networks', name: say('workshops.objective.networks') },
      { key: 'confidence', name: say('workshops.objective.confidence') },
      { key: 'socio-economic-reality', name: say('workshops.objective.socio-economic-reality') },
      { key: 'belgian-state', name: say('workshops.objective.belgian-state') },
      { key: 'citizen', name: say('workshops.objective.citizen') },
    ],
  },
  {
    key: 'follow-up',
    module: 'follow-up',
    level: 'module',
    numbers: [{ key: 'sheet', number: '2' }],
    forms: ['individual'],
    objectives: [
      { key: 'listening', name: say('follow-up.objective.listening') },
      { key: 'autonomy', name: say('follow-up.objective.autonomy') },
      { key: 'institutions', name: say('follow-up.objective.institutions') },
    ],
  },
  {
    key: 'insertion',
    module: 'insertion',
    level: 'module',
    numbers: [{ key: 'sheet', number: '3' }],
    objectives: [
      { key: 'skills', name: say('insertion.objective.skills') },
      { key: 'self-esteem', name: say('insertion.objective.self-esteem') },
      { key: 'entry-tests', name: say('insertion.objective.entry-tests') },
      { key: 'labour-market', name: say('insertion.objective.labour-market') },
    ],
  },
];
