import { expect, test } from 'vitest';
import { evenHeadings } from '../src/lib/modules/even-headings.ts';

const levels = (...given: readonly (2 | 3 | 4)[]) =>
  evenHeadings(given.map((level) => ({ kind: 'heading', level, text: 'x' }) as const)).map((block) =>
    block.kind === 'heading' ? block.level : 0,
  );

test('headings of a document go down one level at a time', () => {
  expect(levels(2, 3, 4, 2, 4)).toEqual([2, 3, 4, 2, 3]);
  expect(levels(3, 3, 2, 3)).toEqual([2, 3, 2, 3]);
});
