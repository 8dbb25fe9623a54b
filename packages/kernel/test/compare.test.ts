import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../src/configuration/compare.ts';
import { readAt, writeAt } from '../src/configuration/places.ts';
import { isObject, same } from '../src/configuration/tree.ts';
import { anything, configuration, form } from './trees.ts';

const differences = (before: object, after: object) =>
  compare(before, after, form).map(({ path, kind }) => `${kind} ${path}`);

/** Without groups in which nothing is said: a group whose last field is taken away stays behind, empty. */
const tidy = (value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).filter(([name, part]) => !(name === 'teacher' && isObject(part) && same(part, {}))),
      )
    : value;

describe('the difference of two configurations', () => {
  it('is none exactly when they are the same, whatever stands in them', () => {
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        expect(compare(one, other, form).length === 0).toBe(same(one, other));
        expect(compare(one, structuredClone(one), form)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('makes the one of the other, change by change', () => {
    fc.assert(
      fc.property(configuration, configuration, (before, after) => {
        let tree: unknown = before;
        for (const { path, kind } of compare(before, after, form)) {
          // Who adds, removes or moves items sees the list as a whole.
          const place = kind !== 'changed' && path.startsWith('/domains') ? '/domains' : path;
          tree = writeAt(tree, place, readAt(after, place, form), form);
        }
        expect(same(tidy(tree), tidy(after))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('has what was there before and what is there now', () => {
    const [change] = compare({ places: 10 }, { places: 12 }, form);
    expect(change).toEqual({ path: '/places', title: 'places', kind: 'changed', before: 10, after: 12 });
  });

  it('is told at the grain a person edits, in the order of the form', () => {
    expect(
      differences(
        { title: { fr: 'Ateliers' }, places: 10, teacher: { present: false, minutes: 0 } },
        { title: { fr: 'Ateliers', nl: 'Ateliers' }, teacher: { present: true, minutes: 0 }, grouping: ['age'] },
      ),
    ).toEqual(['changed /title', 'removed /places', 'added /grouping', 'changed /teacher/present']);
  });

  it('follows items of a list by their key', () => {
    const [health, housing, work] = ['health', 'housing', 'work'].map((key) => ({ key, name: { fr: key } }));
    expect(differences({ domains: [health, housing] }, { domains: [housing, health] })).toEqual(['moved /domains']);
    expect(differences({ domains: [health, housing] }, { domains: [housing] })).toEqual(['removed /domains/health']);
    expect(differences({ domains: [health] }, { domains: [work, health] })).toEqual(['added /domains/work']);
    const renamed = { key: 'health', name: { fr: 'Bien-être' } };
    expect(differences({ domains: [health] }, { domains: [renamed] })).toEqual(['changed /domains/health/name']);
  });

  it('passes nothing over that the form does not show, or that two items of one key hide', () => {
    expect(differences({ places: 10 }, { places: 10, hidden: 1 })).toEqual(['added /hidden']);
    const twice = [{ key: 'health' }, { key: 'health' }];
    expect(differences({ domains: [{ key: 'health' }] }, { domains: twice })).toEqual(['changed /domains']);
    expect(differences({ teacher: { present: true } }, { teacher: 'none' })).toEqual(['changed /teacher']);
  });
});
