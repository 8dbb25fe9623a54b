import type { ProjectShape } from './shape.ts';

/** Whom it is for. */
export const targetGroup: ProjectShape['targetGroup'] = {
  age: { options: ['adult'] },
  education: { options: ['low'] },
  language: { options: ['illiterate', 'beginner'] },
  nationality: { options: ['non-eu'] },
  gender: { options: ['mixed'] },
  condition: { options: ['restricted', 'normal'] },
};
