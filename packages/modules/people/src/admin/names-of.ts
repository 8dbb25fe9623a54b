import type { Locale } from '@tandem/sdk';
import type { Choice } from '@tandem/ui';

const capital = (name: string, locale: Locale): string => name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);

/** The name of a language in the reader's own; the tag itself where no name is known. */
export const languageName = (tag: string, locale: Locale): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;

/** The name of a country in the reader's language. */
export const countryName = (code: string, locale: Locale): string =>
  new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;

/** Choices with their names, in the order of the reader's alphabet. */
export function choicesOf(
  codes: readonly string[],
  nameOf: (code: string, locale: Locale) => string,
  locale: Locale,
): readonly Choice[] {
  const order = new Intl.Collator(locale).compare;
  return codes
    .map((value) => ({ value, label: capital(nameOf(value, locale), locale) }))
    .toSorted((one, other) => order(one.label, other.label));
}
