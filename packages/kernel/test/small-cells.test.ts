import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSmallCells } from '../src/indicators/small-cells.ts';

const cell = (people: number, by: Readonly<Record<string, string>>) => ({ value: people * 10, people, by });
const shown = (cells: Parameters<typeof withoutSmallCells>[0], dimensions: readonly string[], smallest = 5) =>
  withoutSmallCells(cells, dimensions, smallest).map(({ people }) => people);
const months = (...people: readonly number[]) => people.map((count, index) => cell(count, { month: `${index}` }));

describe('figures about few persons', () => {
  it('are left out, with their value', () => {
    expect(withoutSmallCells([cell(4, {})], [], 5)).toEqual([{ by: {}, value: null, people: null }]);
    expect(withoutSmallCells([cell(5, {})], [], 5)).toEqual([{ by: {}, value: 50, people: 5 }]);
  });

  it('take the next smallest with them, when the total less the others would be theirs', () => {
    expect(shown(months(9, 2, 7), ['month'])).toEqual([9, null, null]);
  });

  it('take nothing with them, when several are left out about enough persons', () => {
    expect(shown(months(9, 3, 4), ['month'])).toEqual([9, null, null]);
    // Two of two persons each are four together: the total less the nine would still be about too few.
    expect(shown(months(9, 2, 2, 8), ['month'])).toEqual([9, null, null, null]);
  });

  it('about nobody are shown: a missing figure would say the same', () => {
    expect(shown(months(0, 9), ['month'])).toEqual([0, 9]);
  });

  it('are protected along rows and columns, since each can be asked for by itself', () => {
    const table = [
      cell(2, { month: '1', variant: 'a' }),
      cell(9, { month: '1', variant: 'b' }),
      cell(8, { month: '2', variant: 'a' }),
      cell(7, { month: '2', variant: 'b' }),
    ];
    expect(shown(table, ['month', 'variant'])).toEqual([null, null, null, null]);
  });

  it('cannot be worked out from the others of any row, whatever the figures', () => {
    const axis = fc.constantFrom('a', 'b', 'c');
    const cells = fc.uniqueArray(fc.record({ month: axis, variant: axis, people: fc.nat(12) }), {
      selector: ({ month, variant }) => `${month}/${variant}`,
      maxLength: 9,
    });
    const property = fc.property(cells, fc.integer({ min: 1, max: 8 }), (list, smallest) => {
      const given = list.map(({ people, ...by }) => cell(people, by));
      const told = withoutSmallCells(given, ['month', 'variant'], smallest);
      for (const fixed of [[], ['month'], ['variant']] as const) {
        const rows = Map.groupBy(given.keys(), (index) =>
          fixed.map((name: string) => given[index]?.by[name]).join('/'),
        );
        for (const row of rows.values()) {
          const out = row.filter((index) => told[index]?.people === null);
          const total = row.reduce((sum, index) => sum + (given[index]?.people ?? 0), 0);
          const people = out.reduce((sum, index) => sum + (given[index]?.people ?? 0), 0);
          // A total about too few persons is not shown itself, so nothing can be taken from it.
          const isSafe = out.length === 0 || total < smallest || (out.length > 1 && people >= smallest);
          // With nothing left to hide, the row says nothing at all.
          const saysNothing = row.every((index) => told[index]?.people === null || given[index]?.people === 0);
          expect(isSafe || saysNothing).toBe(true);
        }
      }
      for (const [index, { people }] of given.entries()) {
        expect(people > 0 && people < smallest && told[index]?.value !== null).toBe(false);
      }
    });
    fc.assert(property, { numRuns: 500 });
  });
});
