import { prepared, sql } from '@tandem/sdk/server';
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

/** The sessions of these instances on a day, with how many take part and how many have a mark. */
export const sessionsOnDate = prepared<DB, { moduleIds: readonly string[]; date: string }>()((db, value) =>
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
    .where('session.module_id', '=', sql<string>`any(${value('moduleIds')}::uuid[])`)
    .where('session.on_date', '=', value('date'))
    .where('session.state', '<>', 'cancelled')
    .orderBy('session.starts_at')
    .orderBy('session.id'),
);

/** The first sessions of each of these instances before a day whose list is not closed, the oldest first. */
export const sessionsLeftOpen = prepared<DB, { moduleIds: readonly string[]; before: string; atMost: number }>()(
  (db, value) =>
    db
      .selectFrom(sql<{ id: string }>`unnest(${value('moduleIds')}::uuid[])`.as<'instance'>(sql`instance(id)`))
      .innerJoinLateral(
        (from) =>
          from
            .selectFrom('collective_workshop.session as session')
            .innerJoin('collective_workshop.edition as edition', 'edition.id', 'session.edition_id')
            .selectAll('session')
            .select('edition.title')
            .whereRef('session.module_id', '=', 'instance.id')
            .where('session.on_date', '<', value('before'))
            .where('session.closed_at', 'is', null)
            .where('session.state', '<>', 'cancelled')
            .orderBy('session.on_date')
            .orderBy('session.starts_at')
            .orderBy('session.id')
            .limit(value('atMost'))
            .as('open'),
        (join) => join.onTrue(),
      )
      .selectAll('open')
      .orderBy('open.on_date')
      .orderBy('open.starts_at')
      .orderBy('open.id'),
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
