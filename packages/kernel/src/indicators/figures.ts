import type { Indicator, IndicatorCell, IndicatorQuery } from '@tandem/sdk/server';
import { type ShownCell, withoutSmallCells } from './small-cells.ts';

/** What evidence without a row says. */
const nothing: IndicatorCell = { value: 0, people: 0, by: {} };

/** The figures of an indicator as they may be shown. */
export interface Figures {
  /** All persons once, whatever the dimensions: not the sum of the cells. */
  readonly total: ShownCell;
  readonly cells: readonly ShownCell[];
}

/**
 * Works an indicator out and leaves out what would show single persons.
 *
 * @param where names the indicator in errors.
 * @throws Error when its evidence gives what its declaration does not say: a bug of the module.
 */
export async function figuresOf(
  // any: an indicator of some module; what it gives is looked at here.
  indicator: Indicator<any, any>,
  query: IndicatorQuery<any, string>,
  where: string,
): Promise<Figures> {
  const { smallestCell } = indicator;
  const [total = nothing] = expectCells(await indicator.compute({ ...query, by: [] }), [], where);
  const cells = query.by.length === 0 ? [] : expectCells(await indicator.compute(query), query.by, where);
  const [shown] = withoutSmallCells([total], [], smallestCell);
  return { total: shown as ShownCell, cells: withoutSmallCells(cells, query.by, smallestCell) };
}

function expectCells(cells: readonly IndicatorCell[], by: readonly string[], where: string): readonly IndicatorCell[] {
  const places = cells.map((cell) => JSON.stringify(by.map((dimension) => cell.by[dimension])));
  for (const [index, { value, people, by: at }] of cells.entries()) {
    const isPlaced = by.every((dimension) => typeof at[dimension] === 'string');
    if (!Number.isFinite(value) || !Number.isInteger(people) || people < 0 || !isPlaced) {
      throw new Error(
        `${where}: the cell ${JSON.stringify(cells[index])} is none. Give a number, how many persons, and a text for each of: ${by.join(', ')}.`,
      );
    }
  }
  if (new Set(places).size < cells.length) throw new Error(`${where}: two cells stand in one place. Group by "by".`);
  // Only what was asked for leaves: a dimension that nobody named could tell more than the cell may.
  return cells.map(({ value, people, by: at }) => ({
    value,
    people,
    by: Object.fromEntries(by.map((dimension) => [dimension, at[dimension] as string])),
  }));
}
