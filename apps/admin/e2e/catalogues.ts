import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The languages of the admin. */
export const languages = ['fr', 'nl', 'en'] as const;
export type Language = (typeof languages)[number];

type Texts = Readonly<Record<string, string>>;

const root = fileURLToPath(new URL('../../../', import.meta.url));
const places = {
  admin: 'apps/admin/src/messages',
  core: 'packages/sdk/src/messages',
  people: 'packages/modules/people/src/messages',
  workshops: 'packages/modules/collective-workshop/src/messages',
} as const;

const read = (path: string): Texts => JSON.parse(readFileSync(`${root}${path}`, 'utf8')) as Texts;

/** A catalogue is a file in its folder, or one in each of its areas. */
const catalogue = (place: string, language: Language): Texts =>
  Object.assign({}, ...globSync(`${place}/{,*/}${language}.json`, { cwd: root }).map(read)) as Texts;

/** Says the words behind a message key, so that a sight can be found in any language. */
export type Say = (catalogue: keyof typeof places, key: string) => string;

/** The words of one language; a key that has none is a mistake of the test. */
export const say =
  (language: Language): Say =>
  (name, key) => {
    const words = catalogue(places[name], language)[key];
    if (words === undefined) throw new Error(`${places[name]} has no "${key}" in ${language}.`);
    return words;
  };

/** Every text of the admin, its modules and its projects in one language. */
export const allTexts = (language: Language): readonly string[] =>
  globSync(`{apps,packages,packages/modules,plugins}/*/src/messages/{,*/}${language}.json`, { cwd: root }).flatMap(
    (path) => Object.values(read(path)),
  );
