import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { throughJson } from '../src/http/through-json.ts';

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
};
/** What a procedure may answer: also what JSON leaves out or writes in its own way. */
const answer = fc
  .letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(undefined, null, true, -0, NaN, Infinity, '', '\uD800', 'é'),
      fc.double(),
      fc.string(),
      fc.date({ noInvalidDate: true }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'toString', 'constructor')), tie('value'), {
        maxKeys: 4,
      }),
    ),
  }))
  .value.filter((value) => value !== undefined);

test('What arrives in process is what would have arrived over HTTP, the first time and every time', () => {
  fc.assert(
    fc.property(answer, (value) => {
      const once = asJson(value);
      expect(isDeepStrictEqual(throughJson(value), once)).toBe(true);
      frozen(value);
      expect(isDeepStrictEqual(throughJson(value), once)).toBe(true);
      expect(isDeepStrictEqual(throughJson({ again: [value] }), { again: [once] })).toBe(true);
    }),
  );
});

test('What can never change makes the journey once, and nobody can change what came of it', () => {
  const tree = frozen({ title: { fr: 'Atelier' }, weeks: [1, 2] });
  const first = throughJson({ tree }) as { tree: { weeks: number[] } };
  expect((throughJson([tree]) as unknown[])[0]).toBe(first.tree);
  expect(() => first.tree.weeks.push(3)).toThrow(TypeError);
});

test('What is frozen at its surface alone is read anew each time', () => {
  const inside = { places: 4 };
  const value = Object.freeze({ inside });
  expect(throughJson(value)).toEqual({ inside: { places: 4 } });
  inside.places = 5;
  expect(throughJson(value)).toEqual({ inside: { places: 5 } });
});

test('What cannot be JSON is refused as JSON refuses it', () => {
  expect(throughJson(undefined)).toBeUndefined();
  expect(() => throughJson({ minutes: 3n })).toThrow(TypeError);
});
