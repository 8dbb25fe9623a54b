import { z } from 'zod';
import { birthCertainties, isPartialDate } from '../birth-date.ts';
import { isLanguage } from '../languages.ts';
import { isNationality } from '../nationality.ts';
import { readNationalNumber } from '../national-number.ts';
import { genders } from '../person.ts';

const line = (most: number) => z.string().trim().normalize('NFC').max(most);

const nationalNumber = z
  .string()
  .max(40)
  .transform((written, refinement) => {
    const number = readNationalNumber(written);
    if (number) return number;
    refinement.addIssue({ code: 'custom', message: 'problem.national-number' });
    return z.NEVER;
  });

/** What can be said of a person, each field as it is checked when they are created and when they are changed. `null`: not known. */
export const personFields = {
  lastName: line(100).min(1),
  /** Empty for people who have one name only. */
  firstName: line(100),
  birth: z
    .strictObject({ date: z.string().refine(isPartialDate, 'problem.birth-date'), certainty: z.enum(birthCertainties) })
    .nullable(),
  gender: z.enum(genders),
  nationality: z.string().refine(isNationality, 'problem.invalid').nullable(),
  /** In the order in which the person speaks them best. */
  languages: z
    .array(z.string().refine(isLanguage, 'problem.invalid'))
    .max(20)
    .transform((tags) => [...new Set(tags)]),
  contactLanguage: z.enum(['fr', 'nl', 'en']).nullable(),
  phone: line(40)
    .regex(/^\+?[\d\s./()-]{6,}$/, 'problem.phone')
    .nullable(),
  email: z.string().trim().max(254).pipe(z.email()).nullable(),
  /** Written in any usual way. Needs the permission `person.national-number` too. */
  nationalNumber: nationalNumber.nullable(),
};

const fields = z.object(personFields);
export type PersonFields = z.output<typeof fields>;
