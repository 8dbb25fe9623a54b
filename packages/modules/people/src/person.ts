import type { Locale } from '@tandem/sdk';
import type { Birth } from './birth-date.ts';

/** As the person says it, never derived from the national number: those digits are wrong for many people. */
export const genders = ['female', 'male', 'x', 'unknown'] as const;
export type Gender = (typeof genders)[number];

/** An archived person leaves the lists and can be restored; nothing about them is lost. */
export const personStatuses = ['active', 'archived'] as const;
export type PersonStatus = (typeof personStatuses)[number];

/** What other modules show of a person: enough to recognise them, no more. */
export interface PersonCard {
  readonly id: string;
  /** Empty for people who have one name only; that name is `lastName`. */
  readonly firstName: string;
  readonly lastName: string;
  readonly status: PersonStatus;
}

/** A person in a list. */
export interface PersonLine extends PersonCard {
  readonly birth: Birth | null;
  readonly languages: readonly string[];
}

/** What the centre knows of a person. Of the national number only whether there is one. */
export interface PersonFile extends PersonLine {
  /** In years, today; two different bounds where the birth date is not whole. */
  readonly age: { readonly least: number; readonly most: number } | null;
  readonly gender: Gender;
  /** ISO 3166-1 alpha-2, `stateless` or `undetermined`. */
  readonly nationality: string | null;
  /** The language of letters and calls. */
  readonly contactLanguage: Locale | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly hasNationalNumber: boolean;
  /** Goes up with every change; give it back when you change the person, so that nobody overwrites what they have not seen. */
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedByName: string;
}

/** First name first, as people introduce themselves. */
export const fullName = ({ firstName, lastName }: Pick<PersonCard, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`.trim();
