import { say } from '../say.ts';
import type { ProjectShape } from './shape.ts';

/** Whom it is for, and who comes first. */
export const targetGroup: ProjectShape['targetGroup'] = {
  age: { options: ['adult'] },
  education: { options: ['low', 'medium', 'high'] },
  language: { options: ['illiterate', 'beginner', 'advanced'] },
  nationality: { options: ['non-eu'] },
  gender: { options: ['mixed'] },
  condition: { options: ['restricted', 'normal', 'demanding'] },
  criteria: [
    { key: 'reduced-autonomy', name: say('criterion.autonomy'), firmness: 'priority' },
    { key: 'long-term-aid', name: say('criterion.long-term-aid'), firmness: 'priority' },
    { key: 'hindering-stress', name: say('criterion.stress'), firmness: 'priority' },
  ],
};
