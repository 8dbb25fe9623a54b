import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Chain } from '../configuration/content.ts';
import { readAt, writeAt } from '../configuration/places.ts';
import { overlap } from '../configuration/pointer.ts';
import { same, type Tree } from '../configuration/tree.ts';
import type { CoreScope } from './procedure.ts';

/** One change of one place in a chain. */
export const edit = z.object({
  /** JSON Pointer; list items by their key. */
  path: z.string().min(2).max(500).startsWith('/'),
  /** What the editor saw there, so that nobody overwrites what they have not seen. Left out: there was nothing. */
  before: z.json().optional(),
  /** Left out: the place is taken away. */
  value: z.json().optional(),
});
export type Edit = z.infer<typeof edit>;

/**
 * The tree with an edit applied.
 *
 * @param actorName who wrote there last, to name in a conflict.
 * @throws TRPCError the outcomes `value-locked` and `draft-conflict`; `BAD_REQUEST` for a place the schema does not have.
 */
export function applied(scope: CoreScope, chain: Chain, tree: Tree, one: Edit, actorName: string): Tree {
  const { path, before, value } = one;
  return refusingPlaces(() => {
    if (Object.keys(chain.locks).some((lock) => overlap(lock, path))) scope.fail('value-locked', { path });
    const current = readAt(tree, path, chain.schema);
    if (same(current, value)) return tree;
    if (!same(current, before)) scope.fail('draft-conflict', { path, theirs: current ?? null, actorName });
    return writeAt(tree, path, value, chain.schema) as Tree;
  });
}

function refusingPlaces<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new TRPCError({ code: 'BAD_REQUEST', message: cause.message, cause });
  }
}
