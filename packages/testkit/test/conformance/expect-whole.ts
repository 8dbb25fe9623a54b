import { expect } from 'vitest';

/** A finding says where, what, why, and behind it how to mend it. */
export function expectWhole(text: string, why: string): void {
  const [before = '', after = ''] = text.split(why);
  expect(before).toMatch(/^[^:]+: \S.*\. $/s);
  expect(after).toMatch(/^ \S.+/s);
}
