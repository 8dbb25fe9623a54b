/** Draws that look random and are the same on every machine for one seed. */
export interface Seeded {
  /** At least 0, below 1. */
  fraction(): number;
  /** A whole number between two bounds, both included. */
  between(lowest: number, highest: number): number;
  /** One of a list. */
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** @param seed any whole number; the draws of one seed never change. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  // mulberry32: eight lines, good enough to spread names over a list, and fixed for ever, unlike a library's.
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (lowest: number, highest: number): number => lowest + Math.floor(fraction() * (highest - lowest + 1));
  return { fraction, between, pick: (list) => list[between(0, list.length - 1)] ?? list[0] };
}
