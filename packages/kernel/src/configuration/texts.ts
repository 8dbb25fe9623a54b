import { type Locale, locales, type MessageCatalogue, type Text } from '@tandem/sdk';
import { isObject } from './tree.ts';

export type ResolvedText = { readonly [L in Locale]?: string };

/** Finds the words behind the message keys of configuration texts, `<plugin>:<key>`, in the catalogues of the installed plugins. */
export function textResolver(catalogues: ReadonlyMap<string, MessageCatalogue>): (text: Text) => ResolvedText {
  return (text) => {
    if (!('key' in text)) return text;
    const [owner = '', key = ''] = text.key.split(/:(.+)/s);
    const catalogue = catalogues.get(owner);
    if (!catalogue) return {};
    const known = locales.filter((locale) => Object.hasOwn(catalogue[locale], key));
    return Object.fromEntries(known.map((locale) => [locale, catalogue[locale][key]]));
  };
}

/** Whether a value is a text by its key. */
export const isTextKey = (value: unknown): value is { readonly key: string } =>
  isObject(value) && typeof value['key'] === 'string' && Object.keys(value).length === 1;

/** Every message key that stands in a tree as `{ key }`. */
export function textKeys(tree: unknown): Set<string> {
  if (isTextKey(tree)) return new Set([tree.key]);
  const below: readonly unknown[] = Array.isArray(tree) ? tree : isObject(tree) ? Object.values(tree) : [];
  return new Set(below.flatMap((part) => [...textKeys(part)]));
}
