import { isLocale, type Locale, locales, type MessageCatalogue, type Text } from '@tandem/sdk';
import { isObject } from './tree.ts';

export type ResolvedText = { readonly [L in Locale]?: string };

/** Finds the words behind the message keys of configuration texts, `<plugin>:<key>`, in the catalogues of the installed plugins. */
export function textResolver(catalogues: ReadonlyMap<string, MessageCatalogue>): (text: Text) => ResolvedText {
  return (text) => {
    if (!('key' in text)) return text;
    const [owner, key] = text.key.split(/:(.+)/s) as [string, string | undefined];
    const catalogue = catalogues.get(owner);
    return Object.fromEntries(
      locales.flatMap((locale) =>
        key !== undefined && catalogue?.[locale][key] !== undefined ? [[locale, catalogue[locale][key]]] : [],
      ),
    );
  };
}

/** Every message key that stands in a tree as `{ key }`. */
export function textKeys(tree: unknown): Set<string> {
  const keys = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (isObject(value)) {
      if (typeof value.key === 'string' && Object.keys(value).length === 1) keys.add(value.key);
      else Object.values(value).forEach(walk);
    }
  };
  walk(tree);
  return keys;
}

/** The text in a language, else in the first there is. */
export function inLanguage(text: ResolvedText, locale: string): string {
  return (
    (isLocale(locale) ? text[locale] : undefined) ??
    locales.map((other) => text[other]).find((found) => found !== undefined) ??
    ''
  );
}
