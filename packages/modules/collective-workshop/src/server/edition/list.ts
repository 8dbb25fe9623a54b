import { z } from 'zod';
import { procedure, type WorkshopScope } from '../procedure.ts';
import { editionsAfter, firstEditions } from '../repositories/editions.repository.ts';
import { clockTime } from '../session/view.ts';
import { editionView } from './view.ts';

const cursor = z.object({ startsOn: z.iso.date(), id: z.uuid() });
const pageSize = 30;

/** The editions of the instance, newest first, each with its next session. `after` continues the list where a page ended. */
export const list = procedure('edition.read')
  .input(z.object({ after: cursor.optional() }))
  .query(async ({ ctx: { module: scope }, input: { after } }) => {
    // One more than the page shows whether there is a next one.
    const at = { moduleId: scope.instance.moduleId, today: scope.clock.today(), limit: pageSize + 1 };
    const rows = after
      ? await editionsAfter.execute(scope.db, { ...at, ...after })
      : await firstEditions.execute(scope.db, at);
    const items = rows.slice(0, pageSize).map((row) => editionLine(scope, row));
    const last = rows.length > pageSize ? items.at(-1) : undefined;
    return { items, next: last ? { startsOn: last.startsOn, id: last.id } : null };
  });

type EditionRow = Awaited<ReturnType<typeof firstEditions.execute>>[number];

/** An edition as lists show it, with its next session. */
export const editionLine = (scope: WorkshopScope, row: EditionRow) => ({
  ...editionView(scope, row, {
    enrolled: Number(row.enrolled),
    tookPart: Number(row.took_part),
    finished: Number(row.finished),
  }),
  next: nextOf(row),
});

/** The columns of the next session, which are there together or not at all. */
interface NextColumns {
  readonly next_id: string | null;
  readonly next_on: string | null;
  readonly next_starts_at: string | null;
  readonly next_ends_at: string | null;
  readonly next_place: string | null;
}

function nextOf({
  next_id: id,
  next_on: date,
  next_starts_at: starts,
  next_ends_at: ends,
  next_place: place,
}: NextColumns) {
  if (id === null || date === null || starts === null || ends === null) return null;
  return { id, date, startsAt: clockTime(starts), endsAt: clockTime(ends), place };
}
