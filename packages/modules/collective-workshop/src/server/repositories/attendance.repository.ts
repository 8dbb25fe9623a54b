import { prepared } from '@tandem/sdk/server';
import type { Insertable, Kysely } from 'kysely';
import type { CollectiveWorkshopTables } from '../../tables.gen.ts';

type DB = CollectiveWorkshopTables;
export type NewAttendance = Insertable<DB['collective_workshop.attendance']>;
export type NewEntry = Insertable<DB['collective_workshop.attendance_entry']>;

/** What holds now on a session, for everyone with a mark. */
export const attendanceOf = prepared<DB, { sessionId: string }>()((db, value) =>
  db
    .selectFrom('collective_workshop.attendance')
    .select(['person_id', 'entry_id', 'mark', 'minutes', 'excuse'])
    .where('session_id', '=', value('sessionId')),
);

/** What holds now for one person, taken for the rest of the transaction. */
export const lockAttendance = prepared<DB, { sessionId: string; personId: string }>()((db, value) =>
  db
    .selectFrom('collective_workshop.attendance')
    .select(['person_id', 'entry_id', 'mark', 'minutes', 'excuse'])
    .where('session_id', '=', value('sessionId'))
    .where('person_id', '=', value('personId'))
    .forUpdate(),
);

export const entryOfTap = prepared<DB, { tapId: string }>()((db, value) =>
  db
    .selectFrom('collective_workshop.attendance_entry')
    .select(['id', 'session_id', 'person_id', 'mark', 'minutes', 'excuse'])
    .where('tap_id', '=', value('tapId')),
);

/** Notes a tap. False when that tap was noted before, also by a call that runs at the same time. */
export async function noteTap(db: Kysely<DB>, entry: NewEntry): Promise<boolean> {
  const noted = await db
    .insertInto('collective_workshop.attendance_entry')
    .values(entry)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return noted !== undefined;
}

export const noteEntries = (db: Kysely<DB>, entries: readonly NewEntry[]) =>
  db
    .insertInto('collective_workshop.attendance_entry')
    .values([...entries])
    .execute();

/** What holds from now on, in place of what held before. */
export const setAttendance = (db: Kysely<DB>, rows: readonly NewAttendance[]) =>
  db
    .insertInto('collective_workshop.attendance')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['session_id', 'person_id']).doUpdateSet(({ ref }) => ({
        entry_id: ref('excluded.entry_id'),
        mark: ref('excluded.mark'),
        minutes: ref('excluded.minutes'),
        excuse: ref('excluded.excuse'),
        recorded_at: ref('excluded.recorded_at'),
        recorded_by: ref('excluded.recorded_by'),
      })),
    )
    .execute();

export const removeAttendance = (db: Kysely<DB>, sessionId: string, personId: string) =>
  db
    .deleteFrom('collective_workshop.attendance')
    .where('session_id', '=', sessionId)
    .where('person_id', '=', personId)
    .execute();
