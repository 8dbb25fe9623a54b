import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAt, writeAt } from '../src/configuration/places.ts';
import { join, overlap, parts } from '../src/configuration/pointer.ts';
import { same } from '../src/configuration/tree.ts';
import { configuration, form } from './trees.ts';

const leaf = fc.constantFrom('/title', '/places', '/grouping', '/teacher', '/teacher/minutes', '/domains');

describe('a place in a configuration', () => {
  it('holds what was written there, and no other place changes', () => {
    fc.assert(
      fc.property(configuration, leaf, leaf, fc.jsonValue(), (tree, path, other, value) => {
        const kept = structuredClone(tree);
        const written = writeAt(tree, path, value, form);
        expect(same(readAt(written, path, form), value)).toBe(true);
        const untouched = overlap(path, other) ? tree : written;
        expect(readAt(untouched, other, form)).toEqual(readAt(tree, other, form));
        expect(tree).toEqual(kept);
      }),
      { numRuns: 500 },
    );
  });

  it('is as before when what stood there is written again, and twice is as once', () => {
    fc.assert(
      fc.property(configuration, leaf, fc.jsonValue(), (tree, path, value) => {
        const once = writeAt(tree, path, value, form);
        expect(same(writeAt(once, path, value, form), once)).toBe(true);
        const back = writeAt(once, path, readAt(tree, path, form), form);
        // The group around the first of its fields stays behind, empty.
        const wanted = path === '/teacher/minutes' ? { teacher: {}, ...tree } : tree;
        expect(same(back, wanted)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('of a list is found by the item’s key, whatever characters stand in it', () => {
    fc.assert(
      fc.property(configuration, (tree) => {
        for (const item of tree.domains ?? []) {
          const path = join('/domains', item.key);
          expect(readAt(tree, path, form)).toEqual(item);
          const renamed = writeAt(tree, `${path}/name`, { fr: 'Santé' }, form);
          expect(readAt(renamed, `${path}/name`, form)).toEqual({ fr: 'Santé' });
          const without = writeAt(tree, path, undefined, form) as typeof tree;
          expect(without.domains).toEqual(tree.domains?.filter(({ key }) => key !== item.key));
        }
      }),
    );
  });

  it('of a list takes a new item at its end, under its own key only', () => {
    const work = { key: 'work', name: { fr: 'Emploi' } };
    expect(writeAt({ domains: [{ key: 'health' }] }, '/domains/work', work, form)).toEqual({
      domains: [{ key: 'health' }, work],
    });
    expect(writeAt({}, '/domains/work', work, form)).toEqual({ domains: [work] });
    expect(() => writeAt({}, '/domains/leisure', work, form)).toThrow(RangeError);
    expect(() => writeAt({}, '/domains/work/name', { fr: 'x' }, form)).toThrow('is not in the list any more');
  });

  it.each([
    '/__proto__/polluted',
    '/constructor/prototype',
    '/teacher/__proto__',
    '/domains/constructor',
    '/toString',
    '/hasOwnProperty',
    '/nowhere',
    '/places/deeper',
    '/',
    'places',
  ])('is not %s', (path) => {
    expect(() => writeAt({ domains: [] }, path, 'x', form)).toThrow(RangeError);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('that every object inherits holds nothing', () => {
    expect(readAt({}, '/toString', form)).toBeUndefined();
    expect(readAt({ domains: [] }, '/domains/length', form)).toBeUndefined();
  });
});

describe('a pointer', () => {
  it('names the parts it was made of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string().filter((part) => !/^(__proto__|constructor|prototype)$/.test(part))),
        (names) => {
          expect(parts(names.reduce<string>(join, ''))).toEqual(names);
        },
      ),
    );
  });

  it('overlaps with what it lies in and with what lies in it, by its parts and not by its letters', () => {
    expect(overlap('/teacher', '/teacher/minutes')).toBe(true);
    expect(overlap('/teacher/minutes', '/teacher')).toBe(true);
    expect(overlap('/teacher', '/teachers')).toBe(false);
    expect(overlap('/a~1b', '/a/b')).toBe(false);
  });
});
