import type { NumberEntry, NumberNotation } from './number-entry.ts';

// Grouped by threes with one and the same sign, or not at all; then at most two decimals. A sign before exactly three digits groups when
// it is a point (an amount never has three decimals), and is read by nobody when it is a comma.
const grouped = /^([-−]?)(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/;
const english = /^([-−]?)(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$/;
const plain = /^([-−]?)(\d+)(?:[.,](\d{1,2}))?$/;

/** Reads "1.234,56", "1 234,56", "1234.56" as 123456: whole hundredths, so that no sum is off by a rounding. What does not read so stays text. */
function readHundredths(written: string): NumberEntry {
  const compact = written.replace(/\s/g, '');
  if (compact === '') return null;
  const [, sign, units = '', decimals = ''] =
    plain.exec(compact) ?? grouped.exec(compact) ?? english.exec(compact) ?? [];
  const hundredths = Number(`${units.replace(/[.,]/g, '')}${decimals.padEnd(2, '0')}`);
  if (sign === undefined || !Number.isSafeInteger(hundredths)) return written;
  return sign === '' || hundredths === 0 ? hundredths : -hundredths;
}

/** Writes 123456 as "1234,56"; what was kept as text, and what is no whole number of hundredths, as it is. */
function writeHundredths(entry: NumberEntry | undefined): string {
  if (typeof entry !== 'number' || !Number.isSafeInteger(entry)) return entry === null ? '' : String(entry ?? '');
  const digits = String(Math.abs(entry)).padStart(3, '0');
  return `${entry < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** Cents shown in euros, basis points shown in percent: hundredths of what a person writes, always with two decimals. */
export const hundredths: NumberNotation = { read: readHundredths, write: writeHundredths };
