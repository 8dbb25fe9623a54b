import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey } from '../src/name-key.ts';
import { namePrefixes } from '../src/server/name-search.ts';

describe('the key of a name', () => {
  test.each([
    ['d’Haese', 'd haese'],
    ["D'HAESE", 'd haese'],
    ['Marie-Ange', 'marie ange'],
    ['Ayşe', 'ayse'],
    ['Nguyễn', 'nguyen'],
    ['Łukasz Øster', 'lukasz oster'],
    ['  Van  den   Berg ', 'van den berg'],
    ['سميرة', 'سميرة'],
  ])('of %s is %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  test('of a key is the key itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
    );
  });
});

describe('what is searched for', () => {
  test('one word begins a last or a first name', () => {
    expect(namePrefixes('Sam')).toEqual([
      { lastName: 'sam', firstName: '' },
      { lastName: '', firstName: 'sam' },
    ]);
  });

  test('two words begin one name or both, in either order', () => {
    expect(namePrefixes('voor sam')).toEqual(
      expect.arrayContaining([
        { lastName: 'voor', firstName: 'sam' },
        { lastName: 'sam', firstName: 'voor' },
        { lastName: 'voor sam', firstName: '' },
        { lastName: '', firstName: 'voor sam' },
      ]),
    );
  });

  test('nothing but signs is nothing', () => {
    expect(namePrefixes(" - '")).toEqual([]);
  });

  test('many words stay few questions to the database', () => {
    expect(namePrefixes('een twee drie vier vijf zes zeven acht negen').length).toBeLessThanOrEqual(12);
  });
});
