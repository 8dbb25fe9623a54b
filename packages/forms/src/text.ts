/** A language the platform exists in. */
export type Locale = 'fr' | 'nl' | 'en';

/** A text in a configuration: the plugin's message key, or what a coordinator wrote, by language. */
export type Text = { readonly key: string } | { readonly [locale in Locale]?: string };

/** Gives the words of a text in one language; the empty text where there are none. */
export type ResolveText = (text: Text, locale: Locale) => string;

/** Whether a text is still the plugin's own. */
const isMessage = (text: unknown): text is { readonly key: string } =>
  typeof text === 'object' && text !== null && typeof (text as { key?: unknown }).key === 'string';

/** A text as a text: what is stored there, or nothing written yet. */
export const asText = (value: unknown): Text => (typeof value === 'object' && value !== null ? (value as Text) : {});

/**
 * The text after someone wrote `words` in one language. The first change to a plugin's text writes down its other languages too,
 * as they read now: from then on the text is the centre's.
 */
export function editText(
  text: Text,
  locale: Locale,
  words: string,
  locales: readonly Locale[],
  resolve: ResolveText,
): Text {
  const before = isMessage(text) ? Object.fromEntries(locales.map((other) => [other, resolve(text, other)])) : text;
  return { ...before, [locale]: words };
}
