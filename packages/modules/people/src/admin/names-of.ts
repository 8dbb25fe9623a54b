import type { Locale } from '@tandem/sdk';
import type { Choice } from '@tandem/ui';
import { type OfferedLanguage, offeredLanguages } from '../languages.ts';
import { withoutCountry } from '../nationality.ts';
import type { PeopleProps } from './props.ts';

type Translate = PeopleProps['t'];

const isOffered = (tag: string): tag is OfferedLanguage => offeredLanguages.some((one) => one === tag);

/** The name of a language, as it stands inside a sentence; the tag itself for one that the form does not offer. */
export const languageName = (tag: string, t: Translate): string => (isOffered(tag) ? t(`language.${tag}`) : tag);

/** A nationality in words: the country, `stateless` or `undetermined`. */
export function nationalityName(code: string, t: Translate, locale: Locale): string {
  const without = withoutCountry.find((one) => one === code);
  return without ? t(`nationality.${without}`) : (new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code);
}

/** With a capital, as at the beginning of a line. */
export const capital = (name: string, locale: Locale): string =>
  name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);

/** Choices with their names, in the order of the reader's alphabet. */
export function choicesOf<Code extends string>(
  codes: readonly Code[],
  nameOf: (code: Code) => string,
  locale: Locale,
): readonly Choice[] {
  const order = new Intl.Collator(locale).compare;
  const choices = codes.map((value) => ({ value: value as string, label: capital(nameOf(value), locale) }));
  return choices.toSorted((one, other) => order(one.label, other.label));
}
