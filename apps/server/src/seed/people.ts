import { instantOf, type Centre } from '@tandem/kernel';
import type { people } from '@tandem/people';
import type { ShapeOf } from '@tandem/sdk';
import type { Opened } from '@tandem/server';
import { syntheticPeople } from '@tandem/testkit/people';
import { personRow, type Written } from './person-row.ts';

type PeopleTables = ShapeOf<typeof people>['tables'];

/** Rows of one statement: 20 values each stay well below the 65,535 that a statement may carry. */
const ROWS_AT_ONCE = 2_000;

/** After how many rows a line of progress is said. */
const REPORTED = 20_000;

/** Who wrote the rows: nobody that a screen should offer. */
const ACTOR = 'seed';
const by = { id: ACTOR, name: ACTOR };

/**
 * Puts people who do not exist into a centre, for benchmarks: straight into the table, many rows in one statement, without
 * audit rows and events. The API would take minutes for what takes seconds here.
 */
export async function seedPeople(
  { database, kernel }: Opened,
  centre: Pick<Centre, 'id'>,
  count: number,
  report: (line: string) => void,
): Promise<void> {
  const written: Written = { at: instantOf(kernel.clock), by, contactLanguage: 'fr' };
  const people = syntheticPeople(count);
  const db = database.queries<PeopleTables>();
  for (let done = 0; done < count; done += ROWS_AT_ONCE) {
    if (done > 0 && done % REPORTED === 0) report(`  ${done} of ${count} people`);
    const rows = people.slice(done, done + ROWS_AT_ONCE).map((person) => personRow(kernel.newId(), person, written));
    const setUp = { tenantId: centre.id, actor: ACTOR, purpose: 'seed', mode: 'write' } as const;
    await database.tenant(setUp, () => db.insertInto('people.person').values(rows).execute());
  }
  report(`  ${count} people`);
}
