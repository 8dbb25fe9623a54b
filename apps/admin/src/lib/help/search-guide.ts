import { foldText } from '#lib/palette/sift.ts';
import { type GuidePage, plainText } from './guide-page.ts';

/** A page that was found, and the line of it that says why. */
export interface FoundGuidePage {
  readonly name: string;
  readonly title: string;
  readonly line: string;
}

/**
 * The pages in which each typed word begins a word: those with it in the title first, of equals in the guide's order. Accents, capitals and
 * signs do not count.
 */
export function searchGuide(pages: readonly GuidePage[], typed: string): readonly FoundGuidePage[] {
  const words = foldText(typed);
  if (words.length === 0) return [];
  return pages
    .flatMap((page) => {
      const lines = linesOf(page);
      const inTitle = countIn(page.title, words);
      if (!words.every((word) => [page.title, ...lines].some((line) => countIn(line, [word]) > 0))) return [];
      const best = lines.reduce(
        (one, other) => (countIn(other, words) > countIn(one, words) ? other : one),
        lines[0] ?? '',
      );
      return [{ found: { name: page.name, title: page.title, line: best }, inTitle }];
    })
    .toSorted((one, other) => other.inTitle - one.inTitle)
    .map(({ found }) => found);
}

/** How many of the words begin one of the line's. */
function countIn(line: string, words: readonly string[]): number {
  const own = foldText(line);
  return words.filter((word) => own.some((one) => one.startsWith(word))).length;
}

const linesOf = ({ blocks }: GuidePage): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [plainText(block.words)];
    return block.kind === 'list' ? block.items.map(plainText) : [];
  });
