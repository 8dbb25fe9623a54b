import type { Translate } from './wording.ts';

/** A month as it is asked: its parts, either of which may still be missing. */
export interface MonthParts {
  /** `01` to `12`. */
  readonly month: string;
  readonly year: string;
}

/** The months of a year, as they stand in a tree. */
export const months: readonly string[] = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** The parts of `2021-09`; of what does not read so, all of it as the year, so that nothing written is lost. */
export function monthParts(stored: unknown): MonthParts {
  const written = typeof stored === 'string' ? stored : '';
  const [, year = '', month = ''] = /^(.*?)-(\d{2})$/.exec(written) ?? [];
  return months.includes(month) ? { month, year } : { month: '', year: written.replace(/-$/, '') };
}

/** What stands in the tree: `2021-09`; with a part missing what there is, for the check to say so; the empty text for nothing. */
export function monthFrom({ month, year }: MonthParts): string {
  return month === '' ? year.trim() : `${year.trim()}-${month}`;
}

/** "September 2021", in the reader's language. */
export function monthText(stored: unknown, t: Translate): string {
  const { month, year } = monthParts(stored);
  return month === '' ? year : `${t(`forms.month.${month}`)} ${year}`;
}
