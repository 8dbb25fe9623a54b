import { expect, it } from 'vitest';
import { references } from '../src/references.ts';

it('An unexpected error is logged once, under a reference that somebody can read out', () => {
  const logged: [unknown, string][] = [];
  const reference = references((error, given) => void logged.push([error, given]));
  const error = new Error('out of memory');
  expect(reference(error)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
  expect(reference(error)).toBe(logged[0]?.[1]);
  expect(reference(new Error('another'))).not.toBe(logged[0]?.[1]);
  expect(logged.map(([cause]) => cause)).toMatchObject([error, { message: 'another' }]);
});
