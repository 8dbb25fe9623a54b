import { keyOfMark, type MarkKey, type Noted } from './noted.ts';

/** How many stand under each mark, and how many are still to be noted. */
export type Tally = Readonly<Record<MarkKey | 'todo', number>>;

export function tallyOf(lines: readonly { readonly noted: Noted | null }[]): Tally {
  const tally = { p: 0, l: 0, e: 0, a: 0, todo: 0 };
  for (const { noted } of lines) tally[noted ? keyOfMark(noted.mark) : 'todo'] += 1;
  return tally;
}
