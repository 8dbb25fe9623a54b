import { globSync, statSync } from 'node:fs';
import type { GuidePage } from '#lib/help/guide-page.ts';
import { describe, expect, it } from 'vitest';
import { sectionsOf, wordsIn, contentsIn, folder, locales, names, namesIn, pageIn } from './guide-files.ts';
import { keysOf } from './message-keys.ts';

/** What a page is made of, whatever its words. */
const shape = (page: GuidePage) =>
  page.blocks.map((block) => {
    if (block.kind === 'picture') return `picture ${block.name}`;
    return block.kind === 'list' ? `${block.ordered ? 'steps' : 'list'} of ${block.items.length}` : block.kind;
  });

const shared = (one: readonly string[], other: readonly string[]): boolean => one.some((key) => other.includes(key));

const leads = ({ blocks }: GuidePage, section: string | undefined): boolean =>
  section === undefined || blocks.some((block) => block.kind === 'heading' && block.id === section);

describe('the coordinator’s guide', () => {
  it.each(locales)(
    'has in %s the pages of the other languages, each once in the contents and in one order',
    (locale) => {
      const pages = (of: typeof locale) => contentsIn(of).map((group) => group.pages.map(({ name }) => name));
      expect(namesIn(locale)).toEqual(names);
      expect(pages(locale)).toEqual(pages('fr'));
      expect(pages(locale).flat().toSorted()).toEqual(names);
    },
  );

  it.each(locales)('calls each page in the contents in %s as it calls itself', (locale) => {
    for (const { name, title } of contentsIn(locale).flatMap(({ pages }) => pages))
      expect(pageIn(name)[locale].title).toBe(title);
  });

  describe.each(names)('%s', (name) => {
    const page = pageIn(name);

    it('says the same in each language: headings, steps, pictures', () => {
      expect(shape(page.nl)).toEqual(shape(page.fr));
      expect(shape(page.en)).toEqual(shape(page.fr));
      expect(shape(page.fr)[0]).toBe('paragraph');
      expect(shape(page.fr).filter((block) => block === 'heading').length).toBeGreaterThanOrEqual(4);
    });

    it.each(locales)('names in %s only what the screens say', (locale) => {
      const unknown = wordsIn(page[locale].blocks).filter(
        ({ kind, text }) => kind === 'name' && keysOf(text, locale).length === 0,
      );
      expect(unknown).toEqual([]);
    });

    it('names the same buttons and fields in each language', () => {
      const named = (locale: (typeof locales)[number]) =>
        sectionsOf(page[locale]).map((section) =>
          wordsIn(section)
            .filter(({ kind }) => kind === 'name')
            .map(({ text }) => ({ text, keys: keysOf(text, locale) })),
        );
      const inFrench = named('fr');
      for (const other of ['nl', 'en'] as const)
        for (const [position, section] of named(other).entries()) {
          const french = inFrench[position] ?? [];
          expect(section.length, `${name}, section ${position}, ${other}`).toBe(french.length);
          for (const { text, keys } of french)
            expect(
              section.some((one) => shared(one.keys, keys)),
              `${text}, in ${other}`,
            ).toBe(true);
        }
    });

    it.each(locales)('leads in %s to pages and headings that exist', (locale) => {
      const nowhere = wordsIn(page[locale].blocks)
        .filter((words) => words.kind === 'link')
        .filter((link) => !names.includes(link.page) || !leads(pageIn(link.page)[locale], link.section));
      expect(nowhere).toEqual([]);
    });
  });
});

describe('the pictures of the guide', () => {
  it.each(locales)('are in %s those that the pages name, no less and no more, and light', (locale) => {
    const named = names.flatMap((name) =>
      pageIn(name)[locale].blocks.flatMap((block) => (block.kind === 'picture' ? [`${block.name}.webp`] : [])),
    );
    const kept = globSync('images/*', { cwd: folder(locale) }).map((file) => file.slice('images/'.length));
    expect(kept.toSorted()).toEqual([...new Set(named)].toSorted());
    expect(kept.filter((file) => statSync(`${folder(locale)}/images/${file}`).size > 80_000)).toEqual([]);
  });
});
