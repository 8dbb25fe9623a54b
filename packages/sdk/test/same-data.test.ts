import { sameData } from '@tandem/sdk/dialect';
import { expect, it } from 'vitest';

it.each([
  [{ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
  [{ a: undefined }, {}, true],
  [[1, 2], [2, 1], false],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ toString: 1 }, { valueOf: 1 }, false],
  [[], {}, false],
  [null, undefined, false],
  ['1', 1, false],
])('%j and %j are the same data: %s', (one, other, same) => {
  expect([sameData(one, other), sameData(other, one)]).toEqual([same, same]);
});
