import type { Locale } from '@tandem/sdk';

/** A text as it is read: in every language of the plugin. */
export type Text = Readonly<Record<Locale, string>>;

interface Item {
  readonly key: string;
  readonly name?: Text;
}

/** What stands at a place of a configuration: names of properties, and of an item in a list its key. */
export function at(tree: unknown, place: string): unknown {
  return place
    .split('/')
    .slice(1)
    .reduce<unknown>((value, part) => {
      if (Array.isArray(value)) return (value as Item[]).find(({ key }) => key === part);
      return (value as Readonly<Record<string, unknown>> | undefined)?.[part];
    }, tree);
}

/** @throws Error when it is no list: a list that is absent is not one that is empty. */
function items(list: unknown): readonly Item[] {
  if (!Array.isArray(list)) throw new Error(`No list stands there, but ${JSON.stringify(list)}.`);
  return list as Item[];
}

export const keysIn = (list: unknown): readonly string[] => items(list).map(({ key }) => key);

/** @throws Error when an item has no name. */
export const namesIn = (list: unknown, locale: Locale): readonly string[] =>
  items(list).map(({ key, name }) => {
    if (!name) throw new Error(`The item "${key}" has no name.`);
    return name[locale];
  });
