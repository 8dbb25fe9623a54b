interface Block {
  readonly fromWeek: number;
  readonly toWeek: number;
}

/** What is wrong with a block of weeks: its position, the field, and the message key. */
export interface BlockProblem {
  readonly index: number;
  readonly field: string;
  readonly message: string;
}

/** A block that ends before it starts, that lies in the weeks of another, or beyond the last week. */
export function blockProblems(blocks: readonly Block[], weeks: number | undefined): readonly BlockProblem[] {
  return blocks.flatMap(({ fromWeek, toWeek }, index): BlockProblem[] => {
    if (toWeek < fromWeek) return [{ index, field: 'toWeek', message: 'problem.weeks' }];
    const earlier = blocks.slice(0, index);
    if (earlier.some((other) => fromWeek <= other.toWeek && other.fromWeek <= toWeek))
      return [{ index, field: 'fromWeek', message: 'problem.weeks.overlap' }];
    return weeks !== undefined && toWeek > weeks ? [{ index, field: 'toWeek', message: 'problem.weeks.beyond' }] : [];
  });
}

interface Edition {
  readonly dates?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
  readonly atStart?: number | undefined;
  readonly atEnd?: number | undefined;
  readonly weeks?: number | undefined;
  readonly blocks?: readonly Block[] | undefined;
}

/** What is wrong with an edition: its position, the path in it, and the message key. */
export interface EditionProblem {
  readonly index: number;
  readonly field: readonly (string | number)[];
  readonly message: string;
}

/** More people at the end than at the start, and blocks of its own that cannot be. */
export function editionProblems(editions: readonly Edition[]): readonly EditionProblem[] {
  return editions.flatMap(({ atStart, atEnd, weeks, blocks = [] }, index): EditionProblem[] => [
    ...(atStart !== undefined && atEnd !== undefined && atEnd > atStart
      ? [{ index, field: ['atEnd'], message: 'problem.editions.more-at-end' }]
      : []),
    ...blockProblems(blocks, weeks).map(({ index: block, field, message }) => ({
      index,
      field: ['blocks', block, field],
      message,
    })),
  ]);
}
