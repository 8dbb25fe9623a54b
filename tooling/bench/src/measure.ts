/** One line of the table: what was measured, against which limit. */
export interface Finding {
  readonly name: string;
  /** What the figure is: a ratio to what was measured in turn with it, bytes, or the time that somebody waits. */
  readonly unit: 'ratio' | 'bytes' | 'milliseconds';
  readonly value: number;
  readonly limit: { readonly atLeast: number } | { readonly atMost: number };
  readonly details: Readonly<Record<string, unknown>>;
}

export const meets = ({ value, limit }: Finding): boolean =>
  'atLeast' in limit ? value >= limit.atLeast : value <= limit.atMost;

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** The value that this share of the values, 0 to 1, is not above. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
