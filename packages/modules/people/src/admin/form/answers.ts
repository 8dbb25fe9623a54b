import type { Locale } from '@tandem/sdk';
import { readPartialDate, writePartialDate } from '../../birth-date.ts';
import type { Gender, PersonFile } from '../../person.ts';

/** What stands in the fields of the form, as it is typed: also what cannot be read yet, so that nothing typed is lost. */
export interface Answers {
  readonly lastName: string;
  readonly firstName: string;
  readonly birthDate: string;
  readonly birthEstimated: boolean;
  readonly gender: Gender;
  readonly nationality: string | null;
  readonly languages: readonly string[];
  readonly contactLanguage: Locale | null;
  readonly phone: string;
  readonly email: string;
  /** Never filled from the server, which does not tell it. */
  readonly nationalNumber: string;
  readonly removeNationalNumber: boolean;
}

export const noAnswers: Answers = {
  lastName: '',
  firstName: '',
  birthDate: '',
  birthEstimated: false,
  gender: 'unknown',
  nationality: null,
  languages: [],
  contactLanguage: null,
  phone: '',
  email: '',
  nationalNumber: '',
  removeNationalNumber: false,
};

/** The answers that a file gives to the form. */
export const answersOf = (person: PersonFile): Answers => ({
  lastName: person.lastName,
  firstName: person.firstName,
  birthDate: person.birth ? writePartialDate(person.birth.date) : '',
  birthEstimated: person.birth?.certainty === 'estimated',
  gender: person.gender,
  nationality: person.nationality,
  languages: person.languages,
  contactLanguage: person.contactLanguage,
  phone: person.phone ?? '',
  email: person.email ?? '',
  nationalNumber: '',
  removeNationalNumber: false,
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** The keys of the answers that are not what they were. */
export const changedAnswers = (base: Answers, now: Answers): readonly (keyof Answers)[] =>
  (Object.keys(base) as (keyof Answers)[]).filter((key) => !same(base[key], now[key]));

/** What to send: only what was changed. A date that cannot be read goes as it is typed; the server says what is wrong with it. */
export function changesIn(base: Answers, now: Answers) {
  const changed = new Set(changedAnswers(base, now));
  const { birthDate, birthEstimated } = now;
  const nationalNumber = orNull(now.nationalNumber);
  const birth = orNull(birthDate) && {
    date: readPartialDate(birthDate) ?? birthDate.slice(0, 40),
    certainty: birthEstimated ? ('estimated' as const) : ('known' as const),
  };
  return {
    ...(changed.has('lastName') && { lastName: now.lastName }),
    ...(changed.has('firstName') && { firstName: now.firstName }),
    ...((changed.has('birthDate') || changed.has('birthEstimated')) && { birth: birth || null }),
    ...(changed.has('gender') && { gender: now.gender }),
    ...(changed.has('nationality') && { nationality: now.nationality }),
    ...(changed.has('languages') && { languages: [...now.languages] }),
    ...(changed.has('contactLanguage') && { contactLanguage: now.contactLanguage }),
    ...(changed.has('phone') && { phone: orNull(now.phone) }),
    ...(changed.has('email') && { email: orNull(now.email) }),
    ...((nationalNumber !== null || now.removeNationalNumber) && { nationalNumber }),
  };
}

/** What the form hands over to be saved. */
export type Changes = ReturnType<typeof changesIn>;

/** Puts what was changed here on top of what somebody else saved meanwhile: what was not touched here becomes theirs. */
export const rebase = (base: Answers, mine: Answers, theirs: Answers): Answers => {
  const touched = changedAnswers(base, mine);
  return { ...theirs, ...Object.fromEntries(touched.map((key) => [key, mine[key]])) };
};

/** The answers that both changed, each to something else: whoever saves now decides between them. */
export const conflicts = (base: Answers, mine: Answers, theirs: Answers): readonly (keyof Answers)[] => {
  const touched = new Set(changedAnswers(base, mine));
  return changedAnswers(base, theirs).filter((key) => touched.has(key) && !same(mine[key], theirs[key]));
};
