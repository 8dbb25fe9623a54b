import { z } from 'zod';

/**
 * The six axes along which every project says whom it is for. Several values of an axis may hold; an axis left out says nothing, an
 * empty one neither. The words are those of the project sheets of the field.
 */
export const targetAxes = {
  age: ['young', 'adult', 'elderly'],
  education: ['low', 'medium', 'high'],
  language: ['illiterate', 'beginner', 'advanced'],
  nationality: ['eu', 'non-eu', 'other'],
  gender: ['female', 'male', 'mixed'],
  condition: ['restricted', 'normal', 'demanding', 'no-requirement'],
} as const;

const axis = <const Values extends readonly [string, ...string[]]>(
  name: keyof typeof targetAxes,
  values: Values,
  order: number,
) => {
  const titles = Object.fromEntries(values.map((value) => [value, `target.${name}.${value}`]));
  return z
    .array(z.enum(values).meta({ 'x-enum-titles': titles }))
    .optional()
    .meta({ title: `target.${name}`, 'x-order': order });
};

/** Whom a project is for, axis by axis. */
export const targetGroup = z.object({
  age: axis('age', targetAxes.age, 1),
  education: axis('education', targetAxes.education, 2),
  language: axis('language', targetAxes.language, 3),
  nationality: axis('nationality', targetAxes.nationality, 4),
  gender: axis('gender', targetAxes.gender, 5),
  condition: axis('condition', targetAxes.condition, 6),
});

export type TargetGroup = z.output<typeof targetGroup>;
