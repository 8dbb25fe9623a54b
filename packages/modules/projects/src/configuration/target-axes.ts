/** The six axes of the common project sheet, and what can be answered to each. */
export const targetAxes = {
  age: ['young', 'adult', 'elderly'],
  education: ['low', 'medium', 'high'],
  language: ['illiterate', 'beginner', 'advanced'],
  nationality: ['eu', 'non-eu', 'other'],
  gender: ['female', 'male', 'mixed'],
  condition: ['restricted', 'normal', 'demanding', 'no-requirement'],
} as const;

/** What an answer to an axis is: a condition, or what is usual. */
export const firmnesses = ['hard', 'soft'] as const;
