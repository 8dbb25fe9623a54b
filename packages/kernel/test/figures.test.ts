import type { IndicatorCell } from '@tandem/sdk/server';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../src/indicators/figures.ts';

const query = { db: undefined as never, period: { from: '2026-01-01', to: '2026-12-31' }, moduleIds: [] };

/** The figures of an indicator whose evidence gives these cells, by how many dimensions it is asked for. */
const figures = (cells: { readonly total: readonly unknown[]; readonly byMonth?: readonly unknown[] }) =>
  figuresOf(
    {
      unit: 'count',
      label: 'x',
      permission: 'x',
      smallestCell: 5,
      dimensions: { month: 'x' },
      compute: async ({ by }) => (by.length === 0 ? cells.total : cells.byMonth) as readonly IndicatorCell[],
    },
    { ...query, by: cells.byMonth ? ['month'] : [] },
    'gent-notes indicators/notes',
  );
const month = (name: string, people = 9) => ({ value: people, people, by: { month: name } });

describe('The figures of an indicator', () => {
  it('have a total that is asked for by itself: who is in two months is one person', async () => {
    const told = await figures({ total: [{ value: 12, people: 12, by: {} }], byMonth: [month('01'), month('02')] });
    expect(told.total).toEqual({ by: {}, value: 12, people: 12 });
    expect(told.cells).toEqual([
      { by: { month: '01' }, value: 9, people: 9 },
      { by: { month: '02' }, value: 9, people: 9 },
    ]);
  });

  it('are zero where the evidence has no row', async () => {
    expect(await figures({ total: [] })).toEqual({ total: { by: {}, value: 0, people: 0 }, cells: [] });
  });

  it('say nothing of a dimension that nobody asked for', async () => {
    const told = await figures({ total: [{ value: 9, people: 9, by: { name: 'Nour' } }] });
    expect(told.total).toEqual({ by: {}, value: 9, people: 9 });
  });

  it.each<[string, Parameters<typeof figures>[0], string]>([
    ['two totals', { total: [month('01'), month('02')] }, 'two cells stand in one place'],
    ['a cell without its place', { total: [], byMonth: [{ value: 1, people: 9, by: {} }] }, 'is none. Give a number'],
    ['half a person', { total: [{ value: 1, people: 1.5, by: {} }] }, 'is none. Give a number'],
    ['a value that is none', { total: [{ value: Number.NaN, people: 9, by: {} }] }, 'is none. Give a number'],
    ['two cells in one place', { total: [], byMonth: [month('01'), month('01')] }, 'two cells stand in one place'],
  ])('are a bug of the module when its evidence gives %s', async (_, cells, says) => {
    await expect(figures(cells)).rejects.toThrow(`gent-notes indicators/notes: `);
    await expect(figures(cells)).rejects.toThrow(says);
  });
});
