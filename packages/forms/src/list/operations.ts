/** An item of a keyed list. */
export type Item = Readonly<Record<string, unknown>>;

/** The list without the item at `position`. */
export const removeItem = (list: readonly Item[], position: number): readonly Item[] => list.toSpliced(position, 1);

/** The list with the item put back where it was; at the end when the list has become shorter. */
export const restoreItem = (list: readonly Item[], position: number, item: Item): readonly Item[] =>
  list.toSpliced(position, 0, item);

/** The list with the item one place up or down. At the ends it is the same list: there is nowhere to go. */
export function moveItem(list: readonly Item[], position: number, by: -1 | 1): readonly Item[] {
  const target = position + by;
  const item = list[position];
  if (!item || target < 0 || target >= list.length) return list;
  return list.toSpliced(position, 1).toSpliced(target, 0, item);
}

/** Where the focus goes after an item is removed: the one that took its place, else the last; nothing in an empty list. */
export function positionAfterRemoval(length: number, position: number): number | undefined {
  return length === 0 ? undefined : Math.min(position, length - 1);
}
