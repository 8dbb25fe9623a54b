import type { IndicatorCell } from '@tandem/sdk/server';

/** A figure as it may be shown: without its numbers where they would be about too few persons. */
export interface ShownCell {
  readonly by: Readonly<Record<string, string>>;
  /** Null: too few persons, or it would give away a cell with too few. */
  readonly value: number | null;
  readonly people: number | null;
}

/**
 * Leaves out the figures that are about fewer persons than the smallest cell, and those that would give them away: where one cell of a
 * row is left out, the total less the others would be it. A cell about nobody is shown, since it says no more than a missing one.
 *
 * Rows are looked at along every choice of dimensions, because each of them can be asked for by itself.
 */
export function withoutSmallCells(
  cells: readonly IndicatorCell[],
  dimensions: readonly string[],
  smallest: number,
): readonly ShownCell[] {
  const hidden = new Set(cells.filter(({ people }) => people > 0 && people < smallest));
  const rows = subsetsOf(dimensions).flatMap((fixed) => rowsAlong(cells, fixed));
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const row of rows) hideUntilSafe(row, hidden, smallest);
  }
  return cells.map((cell) => {
    const { by, value, people } = cell;
    return hidden.has(cell) ? { by, value: null, people: null } : { by, value, people };
  });
}

/** What is left out of a row must be at least two cells, about enough persons together. The next smallest goes with them. */
function hideUntilSafe(row: readonly IndicatorCell[], hidden: Set<IndicatorCell>, smallest: number): void {
  const left = row
    .filter((cell) => cell.people > 0 && !hidden.has(cell))
    .toSorted((one, other) => one.people - other.people);
  for (const next of left) {
    const out = row.filter((cell) => hidden.has(cell));
    const people = out.reduce((sum, cell) => sum + cell.people, 0);
    if (out.length === 0 || (out.length > 1 && people >= smallest)) return;
    hidden.add(next);
  }
}

/** Every choice of some of the dimensions, none of them among it: what the totals are made of. All of them is a cell itself. */
function subsetsOf(dimensions: readonly string[]): readonly (readonly string[])[] {
  const all = dimensions.reduce<readonly (readonly string[])[]>(
    (found, dimension) => [...found, ...found.map((some) => [...some, dimension])],
    [[]],
  );
  return all.filter((some) => some.length < dimensions.length);
}

function rowsAlong(cells: readonly IndicatorCell[], fixed: readonly string[]): readonly (readonly IndicatorCell[])[] {
  const rows = new Map<string, IndicatorCell[]>();
  for (const cell of cells) {
    const key = JSON.stringify(fixed.map((dimension) => cell.by[dimension]));
    rows.set(key, [...(rows.get(key) ?? []), cell]);
  }
  return [...rows.values()];
}
