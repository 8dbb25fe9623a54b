import type { Locale, Text } from '@tandem/sdk';

const order: readonly Locale[] = ['fr', 'nl', 'en'];

/** The words of a text in a language, else in the first language there is; nothing when it has none. */
export function said(text: Text | undefined, locale: Locale): string {
  if (text === undefined || 'key' in text) return '';
  return text[locale] || order.map((other) => text[other]).find(Boolean) || '';
}

/** A list of points in words, without those that say nothing. */
export const namesOf = (
  list: readonly { readonly name?: Text | undefined }[] | undefined,
  locale: Locale,
): readonly string[] => (list ?? []).map(({ name }) => said(name, locale)).filter(Boolean);
