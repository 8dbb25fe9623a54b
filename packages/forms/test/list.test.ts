import { describe, expect, it } from 'vitest';
import { moveItem, positionAfterRemoval, removeItem, restoreItem } from '../src/list/operations.ts';

const list = [{ key: 'housing' }, { key: 'health' }, { key: 'language' }];
const keys = (items: readonly { readonly key?: unknown }[]) => items.map((item) => item.key);

describe('a list', () => {
  it('moves an item one place up or down', () => {
    expect(keys(moveItem(list, 2, -1))).toEqual(['housing', 'language', 'health']);
    expect(keys(moveItem(list, 0, 1))).toEqual(['health', 'housing', 'language']);
  });

  it('stays the same at its ends', () => {
    expect(moveItem(list, 0, -1)).toBe(list);
    expect(moveItem(list, 2, 1)).toBe(list);
  });

  it('gets a removed item back in its place', () => {
    const without = removeItem(list, 1);
    expect(keys(without)).toEqual(['housing', 'language']);
    expect(restoreItem(without, 1, { key: 'health' })).toEqual(list);
  });

  it('never changes the list it was given', () => {
    removeItem(list, 0);
    moveItem(list, 0, 1);
    expect(keys(list)).toEqual(['housing', 'health', 'language']);
  });

  it('gives the focus to the item that took the place, to the last, or to none', () => {
    expect([positionAfterRemoval(2, 0), positionAfterRemoval(2, 2), positionAfterRemoval(0, 0)]).toEqual([
      0,
      1,
      undefined,
    ]);
  });
});
