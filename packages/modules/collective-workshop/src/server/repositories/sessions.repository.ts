import { prepared } from '@tandem/sdk/server';
import type { Kysely } from 'kysely';
import type { CollectiveWorkshopTables } from '../../tables.gen.ts';

type DB = CollectiveWorkshopTables;
interface OfInstance {
  readonly id: string;
  readonly moduleId: string;
}

export const sessionById = prepared<DB, OfInstance>()((db, value) =>
  db
    .selectFrom('collective_workshop.session')
    .selectAll()
    .where('id', '=', value('id'))
    .where('module_id', '=', value('moduleId')),
);

/** Keeps the session as it is for the rest of the transaction; several trainers may record at once. */
export const holdSession = prepared<DB, OfInstance>()((db, value) =>
  db
    .selectFrom('collective_workshop.session')
    .selectAll()
    .where('id', '=', value('id'))
    .where('module_id', '=', value('moduleId'))
    .forShare(),
);

/** Takes the session for the rest of the transaction: whoever records on it waits. */
export const lockSession = prepared<DB, OfInstance>()((db, value) =>
  db
    .selectFrom('collective_workshop.session')
    .selectAll()
    .where('id', '=', value('id'))
    .where('module_id', '=', value('moduleId'))
    .forUpdate(),
);

/** The sessions of an edition in their order. */
export const sessionsOfEdition = prepared<DB, { editionId: string }>()((db, value) =>
  db
    .selectFrom('collective_workshop.session')
    .selectAll()
    .where('edition_id', '=', value('editionId'))
    .orderBy('on_date')
    .orderBy('starts_at')
    .orderBy('id'),
);

/** The session of an edition that starts at a moment, unless it is cancelled. */
export const sessionStartingAt = prepared<DB, { editionId: string; onDate: string; startsAt: string }>()((db, value) =>
  db
    .selectFrom('collective_workshop.session')
    .select('id')
    .where('edition_id', '=', value('editionId'))
    .where('on_date', '=', value('onDate'))
    .where('starts_at', '=', value('startsAt'))
    .where('state', '<>', 'cancelled'),
);

/** The sessions of an instance on a day, with how many take part and how many have a mark. */
export const sessionsOnDate = prepared<DB, { moduleId: string; date: string }>()((db, value) =>
  db
    .selectFrom('collective_workshop.session as session')
    .innerJoin('collective_workshop.edition as edition', 'edition.id', 'session.edition_id')
    .selectAll('session')
    .select('edition.title')
    .select((from) => [
      from
        .selectFrom('collective_workshop.enrolment as enrolment')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('enrolment.edition_id', '=', 'session.edition_id')
        .whereRef('enrolment.enrolled_on', '<=', 'session.on_date')
        .where((where) =>
          where.or([
            where('enrolment.ended_on', 'is', null),
            where('enrolment.ended_on', '>', where.ref('session.on_date')),
          ]),
        )
        .as('enrolled'),
      from
        .selectFrom('collective_workshop.attendance as attendance')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('attendance.session_id', '=', 'session.id')
        .as('marked'),
    ])
    .where('session.module_id', '=', value('moduleId'))
    .where('session.on_date', '=', value('date'))
    .where('session.state', '<>', 'cancelled')
    .orderBy('session.starts_at')
    .orderBy('session.id'),
);

/** The sessions of an instance before a day whose list is not closed, the oldest first. */
export const sessionsLeftOpen = prepared<DB, { moduleId: string; before: string; atMost: number }>()((db, value) =>
  db
    .selectFrom('collective_workshop.session as session')
    .innerJoin('collective_workshop.edition as edition', 'edition.id', 'session.edition_id')
    .selectAll('session')
    .select('edition.title')
    .where('session.module_id', '=', value('moduleId'))
    .where('session.on_date', '<', value('before'))
    .where('session.closed_at', 'is', null)
    .where('session.state', '<>', 'cancelled')
    .orderBy('session.on_date')
    .orderBy('session.starts_at')
    .orderBy('session.id')
    .limit(value('atMost')),
);

/** Closes the list of a session, or opens it again. Whoever had a list open has held the session. */
export const setClosed = (
  db: Kysely<DB>,
  id: string,
  closed: { readonly at: string; readonly by: string } | null,
  written: { readonly at: string; readonly by: string },
) =>
  db
    .updateTable('collective_workshop.session')
    .set({
      state: 'held',
      closed_at: closed?.at ?? null,
      closed_by: closed?.by ?? null,
      updated_at: written.at,
      updated_by: written.by,
    })
    .where('id', '=', id)
    .execute();
