import type { projects } from '@tandem/projects';
import type { In, ShapeOf } from '@tandem/sdk';
import { say } from './say.ts';

/** What MOVE'UP says of itself. */
export const project: In<ShapeOf<typeof projects>['config']> = {
  title: say('project.title'),
  code: 'MOVE’UP',
  organisation: say('project.organisation'),
  period: { kind: 'dates', from: '2020-01-01', to: '2021-12-31' },
  objective: say('project.objective'),
  endUses: ['goal', 'springboard'],
  stances: [
    { key: 'emancipatory', name: say('stance.emancipatory') },
    { key: 'needs-and-resources', name: say('stance.needs-and-resources') },
    { key: 'power-to-act', name: say('stance.power-to-act') },
  ],
  targetGroup: {
    age: { options: ['adult'] },
    education: { options: ['low'] },
    language: { options: ['illiterate', 'beginner'] },
    nationality: { options: ['non-eu'] },
    gender: { options: ['mixed'] },
    condition: { options: ['restricted', 'normal'] },
  },
  team: { budgeted: 4 },
};
