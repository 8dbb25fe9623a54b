/** One line of the table: what was measured, against which limit. */
export interface Finding {
  readonly name: string;
  /** What the figure is: a ratio to what was measured in turn with it, or bytes. */
  readonly unit: 'ratio' | 'bytes';
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
