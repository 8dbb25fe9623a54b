import type { Problem } from '@tandem/sdk';
import type { NoteLink } from '@tandem/ui';
import type { PeopleProps } from '../props.ts';
import type { Answers } from './answers.ts';

type MessageKey = Parameters<PeopleProps['t']>[0];

/** The fields of the form, by the name that problems give them. */
const labels = {
  lastName: 'field.last-name',
  firstName: 'field.first-name',
  birth: 'field.birth',
  gender: 'field.gender',
  nationality: 'field.nationality',
  languages: 'field.languages',
  contactLanguage: 'field.contact-language',
  phone: 'field.phone',
  email: 'field.email',
  nationalNumber: 'field.national-number',
} as const satisfies Readonly<Record<string, MessageKey>>;

export type FieldName = keyof typeof labels;

export const labelKey = (field: FieldName): MessageKey => labels[field];

/** The id of a field's input on the page; problems link to it. */
export const fieldId = (field: FieldName): string => `person-${field}`;

/** The field in which an answer is given. */
export function fieldOfAnswer(key: keyof Answers): FieldName {
  if (key === 'birthDate' || key === 'birthEstimated') return 'birth';
  return key === 'removeNationalNumber' ? 'nationalNumber' : key;
}

/** The field that a problem speaks of: `/birth/date` is `birth`. Undefined for what has no field. */
function fieldOf({ path }: Problem): FieldName | undefined {
  const name = path.split('/')[1] ?? '';
  return name in labels ? (name as FieldName) : undefined;
}

/** What is wrong with each field, in words; the first problem of each. */
export function errorsOf(
  problems: readonly Problem[],
  shell: PeopleProps['shell'],
): Readonly<Partial<Record<FieldName, string>>> {
  const errors: Partial<Record<FieldName, string>> = {};
  for (const problem of problems) {
    const field = fieldOf(problem);
    if (field) errors[field] ??= shell.core(problem.key, problem.values);
  }
  return errors;
}

/** The lines of the summary above the form, each leading to its field. */
export const linksOf = (
  errors: Readonly<Partial<Record<FieldName, string>>>,
  t: PeopleProps['t'],
): readonly NoteLink[] =>
  (Object.keys(labels) as FieldName[]).flatMap((field) => {
    const error = errors[field];
    return error === undefined
      ? []
      : [{ href: `#${fieldId(field)}`, text: t('form.problem', { label: t(labelKey(field)), problem: error }) }];
  });
