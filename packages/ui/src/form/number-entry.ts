/**
 * What someone wrote in a field for a number: the number, nothing (`null`), or, when it does not read as a number,
 * the text itself. The text is kept so that nothing written is lost; whoever validates says what is wrong with it.
 */
export type NumberEntry = number | string | null;

// Spaces in numbers are of several kinds (plain, no-break, narrow no-break); a comma and a point both mean the decimals.
const readable = /^[-−]?\d+(?:[.,]\d+)?$/;

/** Reads what was written: "7,5" and "7.5" give 7.5, "57 042" gives 57042, "" gives `null`, "seven" stays "seven". */
export function readNumber(written: string): NumberEntry {
  const compact = written.replace(/\s/g, '');
  if (compact === '') return null;
  return readable.test(compact) ? Number(compact.replace(',', '.').replace('−', '-')) : written;
}

/** Writes an entry as it is edited in Belgium: with a decimal comma and without spaces. */
export function writeNumber(entry: NumberEntry | undefined): string {
  return typeof entry === 'number' ? String(entry).replace('.', ',') : (entry ?? '');
}

/** How a number of the tree is written by a person, and read again. */
export interface NumberNotation {
  readonly read: (written: string) => NumberEntry;
  readonly write: (entry: NumberEntry | undefined) => string;
}

/** A number as it is. */
export const plainNotation: NumberNotation = { read: readNumber, write: writeNumber };
