import type { Locale } from '@tandem/sdk';
import { locales } from './locale.ts';

/** The words of a text in the reader's language, else in the first language there is. */
export function wordsOf(text: unknown, locale: Locale): string {
  const said = (typeof text === 'object' && text !== null ? text : {}) as { readonly [L in Locale]?: string };
  return said[locale] || locales.map((other) => said[other]).find(Boolean) || '';
}
