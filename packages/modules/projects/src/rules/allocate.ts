import { whole } from './funding-rules.ts';

/** What a source pays of an amount. */
export interface Allocated {
  readonly source: string;
  readonly cents: number;
}

/**
 * Divides an amount over its shares so that no cent is lost: each source gets its part rounded to the cent, and what rounding leaves over
 * or takes too much is borne by `bearer`, the centre's own means, as the funders' sheets ask.
 *
 * @param amount cents
 * @param shares basis points that make 10,000
 * @param bearer who bears the rounding; the last of the shares when it has none
 */
export function allocate(
  amount: number,
  shares: readonly { readonly source: string; readonly share: number }[],
  bearer?: string,
): readonly Allocated[] {
  const bears = shares.some(({ source }) => source === bearer) ? bearer : shares.at(-1)?.source;
  // Through integers of arbitrary size: an amount times its share may leave what a number holds exactly.
  const rounded = shares.map(({ source, share }) => ({
    source,
    cents: Number((BigInt(amount) * BigInt(share) * 2n + BigInt(whole)) / (2n * BigInt(whole))),
  }));
  const rest = amount - rounded.reduce((sum, { cents }) => sum + cents, 0);
  return rounded.map(({ source, cents }) => ({ source, cents: source === bears ? cents + rest : cents }));
}
