import { same } from './tree.ts';

/** The keys of a list's items on the three sides, each in its order. */
export interface Orders {
  readonly base: readonly string[];
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
}

/**
 * The order of a merged list: who moved items gets their order, and what the other side added stands behind the item that it stood
 * behind there.
 *
 * @param kept the keys that the merged list has.
 * @param settle asked when both sides moved what they share, differently; gives the order that counts.
 */
export function mergedOrder(
  orders: Orders,
  kept: ReadonlySet<string>,
  settle: (orders: Orders) => unknown,
): readonly string[] {
  const { base, theirs, ours } = orders;
  const shared = (keys: readonly string[]): string[] =>
    keys.filter((key) => base.includes(key) && theirs.includes(key) && ours.includes(key));
  const [was, plugin, centre] = [shared(base), shared(theirs), shared(ours)];
  const moved = !same(was, centre) && !same(was, plugin) && !same(plugin, centre);
  const leading = moved ? settled(settle(orders), orders) : same(was, centre) ? theirs : ours;
  const behind = [theirs, ours].filter((keys) => keys !== leading);
  const order = behind.reduce(withAdded, leading);
  return [...order, ...[...kept].filter((key) => !order.includes(key))].filter((key) => kept.has(key));
}

/** What a person gives as an order may name keys that are gone, or name one twice. */
function settled(given: unknown, { ours }: Orders): readonly string[] {
  if (!Array.isArray(given)) return ours;
  return [...new Set(given.filter((key) => typeof key === 'string'))];
}

/** Puts what only `other` has behind its neighbour there. */
function withAdded(order: readonly string[], other: readonly string[]): readonly string[] {
  let result = order;
  for (const [index, key] of other.entries()) {
    if (result.includes(key)) continue;
    const before = other.slice(0, index).findLast((one) => result.includes(one));
    result = result.toSpliced(before === undefined ? 0 : result.indexOf(before) + 1, 0, key);
  }
  return result;
}
