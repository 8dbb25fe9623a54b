import { type Held, weeksOfSpan } from './edition-span.ts';
import type { Range } from './programme-sums.ts';

interface Template<Block> {
  readonly weeks?: Range | undefined;
  readonly blocks?: readonly Block[] | undefined;
}

interface Edition<Block> extends Held {
  readonly weeks?: number | undefined;
  readonly blocks?: readonly Block[] | undefined;
}

/** Whose word holds: the edition's own, that of its dates, or the template's. */
export type ProgrammeOrigin = 'edition' | 'dates' | 'template';

/** What one edition does. */
export interface EditionProgramme<Block> {
  readonly weeks: Range | undefined;
  readonly weeksFrom: ProgrammeOrigin;
  readonly blocks: readonly Block[];
  readonly blocksFrom: Exclude<ProgrammeOrigin, 'dates'>;
}

/**
 * The programme of an edition: what the edition says itself, and the template for all else.
 *
 * Of its length, the weeks that it states come first. Without them the template's hold as far as they fit between its first and its last
 * day; where they do not fit, as in an edition that was held longer than its template, those of its dates do. Blocks are taken whole: an
 * edition that has any of its own has none of the template's.
 */
export function programmeOf<Block extends { readonly toWeek: number }>(
  template: Template<Block>,
  edition: Edition<Block>,
): EditionProgramme<Block> {
  const own = edition.blocks !== undefined && edition.blocks.length > 0;
  return {
    ...lengthOf(template.weeks, edition),
    blocks: (own ? edition.blocks : template.blocks) ?? [],
    blocksFrom: own ? 'edition' : 'template',
  };
}

function lengthOf(template: Range | undefined, { weeks, ...held }: Edition<unknown>) {
  if (weeks !== undefined) return { weeks: { least: weeks, most: weeks }, weeksFrom: 'edition' as const };
  const span = weeksOfSpan(held);
  if (!span) return { weeks: template, weeksFrom: 'template' as const };
  const common = template && {
    least: Math.max(template.least, span.least),
    most: Math.min(template.most, span.most),
  };
  return common && common.least <= common.most
    ? { weeks: common, weeksFrom: 'template' as const }
    : { weeks: span, weeksFrom: 'dates' as const };
}
