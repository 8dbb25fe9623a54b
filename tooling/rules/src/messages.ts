import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Breach } from './breach.ts';

const LOCALES = ['fr', 'nl', 'en'] as const;
// In the folder itself, or area by area.
const CATALOGUE = /^(.*\/messages(?:\/[^/]+)?)\/(fr|nl|en)\.json$/;

/** Texts that one language has and another lacks, that do not parse, or that ask for other values than their French twin. */
export function messageBreaches(root: string, files: readonly string[]): readonly Breach[] {
  const folders = new Set(files.flatMap((file) => CATALOGUE.exec(file)?.[1] ?? []));
  return [...folders].flatMap((folder) => {
    const read = LOCALES.filter((locale) => files.includes(`${folder}/${locale}.json`));
    const missing = LOCALES.filter((locale) => !read.includes(locale)).map((locale) =>
      breach(`${folder}/${locale}.json`, 'is missing', 'Every text exists in French, Dutch and English.'),
    );
    const texts = read.map((locale) => ({ where: `${folder}/${locale}.json`, texts: flatten(root, folder, locale) }));
    return [...missing, ...compare(texts)];
  });
}

interface Catalogue {
  readonly where: string;
  readonly texts: ReadonlyMap<string, string>;
}

function compare(catalogues: readonly Catalogue[]): readonly Breach[] {
  const keys = new Set(catalogues.flatMap(({ texts }) => [...texts.keys()]));
  return catalogues.flatMap(({ where, texts }) =>
    [...keys].flatMap((key) => {
      const text = texts.get(key);
      if (text === undefined || text.trim() === '') return [breach(where, `"${key}" has no text`, 'Write it.')];
      const values = valuesIn(text);
      if (values === undefined)
        return [breach(where, `"${key}" is not ICU message format: ${text}`, 'Mend its braces.')];
      const others = catalogues.flatMap((other) => valuesIn(other.texts.get(key) ?? '') ?? []);
      const lacking = [...new Set(others)].filter((value) => !values.includes(value));
      if (lacking.length === 0) return [];
      return [
        breach(where, `"${key}" does not use {${lacking.join('}, {')}}`, 'Use the same values in every language.'),
      ];
    }),
  );
}

/** Keys may be nested: `{ "person": { "name": … } }` is `person.name`. */
function flatten(root: string, folder: string, locale: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const visit = (node: unknown, path: string): void => {
    if (typeof node === 'string') texts.set(path, node);
    else if (typeof node === 'object' && node !== null) {
      for (const [key, value] of Object.entries(node)) visit(value, path === '' ? key : `${path}.${key}`);
    }
  };
  visit(JSON.parse(readFileSync(join(root, folder, `${locale}.json`), 'utf8')), '');
  return texts;
}

/** The names of the values a text asks for, or undefined when it does not parse. */
function valuesIn(text: string): readonly string[] | undefined {
  try {
    return names(parse(text));
  } catch {
    return undefined;
  }
}

function names(elements: readonly MessageFormatElement[]): readonly string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [element.value, ...names(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap((option) => names(option.value))];
    }
    return [element.value];
  });
}

function breach(where: string, what: string, remedy: string): Breach {
  return { where, what, remedy };
}
