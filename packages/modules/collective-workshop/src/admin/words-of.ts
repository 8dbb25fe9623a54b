import type { Locale, Text } from '@tandem/sdk';

/** The words of a text of the configuration in a language, else in any that it has; its key where a plugin's text is not resolved. */
export const wordsOf = (text: Text, locale: Locale): string =>
  'key' in text ? text.key : text[locale] || Object.values(text).find(Boolean) || '';
