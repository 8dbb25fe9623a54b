import { plainLetters } from '@tandem/sdk';
import type { PaletteEntry } from '@tandem/ui';

/** A text as it is compared: without accents, capitals and signs, so that `evenement` finds « Événement » and `l equipe` finds « l’équipe ». */
export const foldText = (text: string): readonly string[] =>
  plainLetters(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** How well one typed word fits: at the very beginning, at the beginning of a word, where it belongs, or with the signs left out (`moveup`). */
function fit(typed: string, label: readonly string[], where: readonly string[]): number | undefined {
  if (label[0]?.startsWith(typed)) return 0;
  if (label.some((word) => word.startsWith(typed))) return 1;
  if (typed.length > 2 && label.join('').includes(typed)) return 2;
  if (where.some((word) => word.startsWith(typed)) || (typed.length > 2 && where.join('').includes(typed))) return 3;
  return undefined;
}

/**
 * The entries that fit all that was typed, the likeliest first; of equals the order stays. `by` is the label alone for what acts: somebody who
 * types the name of a person does not mean what can be done to the person whose file is open.
 */
export function sift<Entry extends PaletteEntry>(
  entries: readonly Entry[],
  text: string,
  by: 'label and where' | 'label' = 'label and where',
): readonly Entry[] {
  const typed = foldText(text);
  if (typed.length === 0) return entries;
  return entries
    .flatMap((entry) => {
      const label = foldText(entry.label);
      const where = by === 'label' ? [] : foldText(entry.where ?? '');
      const fits = typed.map((word) => fit(word, label, where));
      return fits.every((one) => one !== undefined) ? [{ entry, score: fits.reduce((sum, one) => sum + one, 0) }] : [];
    })
    .toSorted((one, other) => one.score - other.score)
    .map(({ entry }) => entry);
}
