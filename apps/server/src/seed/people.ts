import { instantOf, type Centre } from '@tandem/kernel';
import { nameKey, type people } from '@tandem/people';
import type { ShapeOf } from '@tandem/sdk';
import type { Opened } from '@tandem/server';
import { type SyntheticPerson, syntheticPeople } from '@tandem/testkit/people';

type PeopleTables = ShapeOf<typeof people>['tables'];

/** Rows of one statement: 20 values each stay well below the 65,535 that a statement may carry. */
const ROWS_AT_ONCE = 2_000;

/** After how many rows a line of progress is said. */
const REPORTED = 20_000;

/** Who wrote the rows: nobody that a screen should offer. */
const ACTOR = 'seed';

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
  const at = instantOf(kernel.clock);
  const people = syntheticPeople(count);
  const db = database.queries<PeopleTables>();
  for (let done = 0; done < count; done += ROWS_AT_ONCE) {
    if (done > 0 && done % REPORTED === 0) report(`  ${done} of ${count} people`);
    const rows = people.slice(done, done + ROWS_AT_ONCE).map((person) => rowOf(person, kernel.newId(), at));
    const setUp = { tenantId: centre.id, actor: ACTOR, purpose: 'seed', mode: 'write' } as const;
    await database.tenant(setUp, () => db.insertInto('people.person').values(rows).execute());
  }
  report(`  ${count} people`);
}

const rowOf = ({ firstName, surname, born, language }: SyntheticPerson, id: string, at: string) => ({
  id,
  first_name: firstName,
  first_name_key: nameKey(firstName),
  last_name: surname,
  last_name_key: nameKey(surname),
  birth_date: born ?? null,
  birth_date_certainty: born === undefined ? 'unknown' : 'known',
  gender: 'unknown',
  languages: [language],
  contact_language: 'fr',
  status: 'active',
  version: 1,
  created_at: at,
  created_by: ACTOR,
  updated_at: at,
  updated_by: ACTOR,
  updated_by_name: ACTOR,
});
