import { globSync, readFileSync } from 'node:fs';
import type { Locale } from '@tandem/sdk';
import { root } from './guide-files.ts';

interface Said {
  /** Catalogue and key: the same in each language. */
  readonly key: string;
  readonly says: RegExp;
}

const kept = new Map<Locale, readonly Said[]>();

/** The message keys whose text is `text`, in a language. Values inside a message may be anything. */
export const keysOf = (text: string, locale: Locale): readonly string[] =>
  saidIn(locale)
    .filter(({ says }) => says.test(text))
    .map(({ key }) => key);

function saidIn(locale: Locale): readonly Said[] {
  const known = kept.get(locale);
  if (known) return known;
  const files = globSync(`{apps,packages,packages/modules}/*/src/messages/{,*/}${locale}.json`, { cwd: root });
  const said = files.flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(root + file, 'utf8')) as Readonly<Record<string, string>>)
      .filter(([, text]) => saysSomething(text))
      .map(([key, text]) => ({ key: `${file.replace(`${locale}.json`, '')} ${key}`, says: patternOf(text) })),
  );
  kept.set(locale, said);
  return said;
}

/** Texts with choices in them, and those that are hardly more than their values, stand for nothing that a guide could name. */
const saysSomething = (text: string): boolean =>
  !/\{\w+,/.test(text) && (!text.includes('{') || /\p{L}{2}/u.test(text.replaceAll(/\{\w+\}/g, '')));

const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/\{\w+\}/)
      .map(literally)
      .join('.+')}$`,
    'u',
  );
const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
