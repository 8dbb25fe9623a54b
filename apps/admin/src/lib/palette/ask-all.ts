import type { PaletteFinder } from './palette-content.ts';
import type { PaletteTarget } from './palette-target.ts';

/** What the finders of a heading found. */
export interface FoundGroup {
  readonly label: string;
  readonly entries: readonly PaletteTarget[];
}

/** Asks one finder. */
export type AskFinder = (finder: PaletteFinder, text: string, signal: AbortSignal) => Promise<readonly PaletteTarget[]>;

/** What finders found for one text. */
export interface Finds {
  readonly text: string;
  readonly groups: readonly FoundGroup[];
  /** Whether one of them did not answer. What the others found stands. */
  readonly failed: boolean;
}

/** Asks all of these at once. Those with one heading, such as a module in each of its projects, come under it together. */
export async function askAll(
  finders: readonly PaletteFinder[],
  text: string,
  ask: AskFinder,
  signal: AbortSignal,
): Promise<Finds> {
  const answers = await Promise.allSettled(finders.map((finder) => ask(finder, text, signal)));
  const found = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  const headings = [...new Set(finders.map(({ title }) => title))];
  return {
    text,
    groups: headings.map((label) => ({
      label,
      entries: found.flatMap((entries, place) => (finders[place]?.title === label ? entries : [])),
    })),
    failed: answers.some(({ status }) => status === 'rejected'),
  };
}
