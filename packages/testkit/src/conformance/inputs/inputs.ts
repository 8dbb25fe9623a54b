import type { Procedure } from '../procedure.ts';
import fc from 'fast-check';
import { smallest } from './smallest.ts';
import { type Known, values } from './values.ts';

/**
 * What the suite gives to a procedure: first the smallest input with what exists, then inputs made from the schema. The
 * same ones in each run, so that a failure is there again when somebody looks for it.
 *
 * @param known what exists, by the name of the property.
 * @param count how many in all.
 */
export function inputsOf({ input, path }: Procedure, known: Known, count: number): readonly unknown[] {
  if (!input) return [undefined];
  const named = Object.keys((input['properties'] ?? {}) as object).filter((name) => Object.hasOwn(known, name));
  const existing = Object.fromEntries(named.map((name) => [name, known[name]]));
  const small = smallest(input);
  const first = typeof small === 'object' && small !== null ? { ...small, ...existing } : small;
  return [first, ...fc.sample(values(input, known), { numRuns: count - 1, seed: seedOf(path) })];
}

/** A number for a text, always the same. */
function seedOf(text: string): number {
  let seed = 0;
  for (const letter of text) seed = (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return seed;
}
