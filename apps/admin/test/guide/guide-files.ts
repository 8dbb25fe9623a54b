import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { locales } from '#lib/language/locale.ts';
import type { Locale } from '@tandem/sdk';
import { type GuideBlock, type GuidePage, groupsOf } from '#lib/help/guide-page.ts';
import { readPage } from '../../guide/read-page.ts';

export const root = fileURLToPath(new URL('../../../../', import.meta.url));
export const folder = (locale: Locale): string => `${root}docs/coordinators/${locale}`;

const read = (locale: Locale, name: string): GuidePage => {
  const path = `docs/coordinators/${locale}/${name}.md`;
  return readPage(readFileSync(root + path, 'utf8'), { name, path });
};

/** The names of the files in a language, without that of its contents. */
export const namesIn = (locale: Locale): readonly string[] =>
  globSync('*.md', { cwd: folder(locale) })
    .map((file) => file.slice(0, -3))
    .filter((name) => name !== 'README')
    .toSorted();

export const names = namesIn('fr');

/** What the contents of a language name, group by group. */
export const contentsIn = (locale: Locale) => groupsOf(read(locale, 'README'));

/** A page in each language. */
export const pageIn = (name: string): { readonly [L in Locale]: GuidePage } => ({
  fr: read('fr', name),
  nl: read('nl', name),
  en: read('en', name),
});

/** A page heading by heading; what comes before the first has no title. */
export function sectionsOf({ blocks }: GuidePage): readonly (readonly GuideBlock[])[] {
  return blocks.reduce<readonly (readonly GuideBlock[])[]>(
    (sections, block) =>
      block.kind === 'heading'
        ? [...sections, [block]]
        : [...sections.slice(0, -1), [...(sections.at(-1) ?? []), block]],
    [[]],
  );
}

/** All words of some blocks. */
export const wordsIn = (blocks: readonly GuideBlock[]) =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.words;
    return block.kind === 'list' ? block.items.flat() : [];
  });

export { locales };
