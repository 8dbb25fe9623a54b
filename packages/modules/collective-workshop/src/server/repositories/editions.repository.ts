import { prepared, sql } from '@tandem/sdk/server';
import type { Expression, Kysely, SqlBool } from 'kysely';
import type { CollectiveWorkshopTables } from '../../tables.gen.ts';

type DB = CollectiveWorkshopTables;

export const editionById = prepared<DB, { id: string; moduleId: string }>()((db, value) =>
  db
    .selectFrom('collective_workshop.edition')
    .selectAll()
    .where('id', '=', value('id'))
    .where('module_id', '=', value('moduleId')),
);

/** Takes the edition for the rest of the transaction, so that two enrolments for one last place wait for each other. */
export const lockEdition = prepared<DB, { id: string; moduleId: string }>()((db, value) =>
  db
    .selectFrom('collective_workshop.edition')
    .selectAll()
    .where('id', '=', value('id'))
    .where('module_id', '=', value('moduleId'))
    .forUpdate(),
);

/** Editions with how many take part and took part, and which session comes next; one statement for a page of them. */
const editionsWithFigures = (db: Kysely<DB>, moduleId: string | Expression<string>, today: string) =>
  db
    .selectFrom('collective_workshop.edition as edition')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('collective_workshop.session as session')
          .select([
            'session.id as next_id',
            'session.on_date as next_on',
            'session.starts_at as next_starts_at',
            'session.ends_at as next_ends_at',
            'session.place as next_place',
          ])
          .whereRef('session.edition_id', '=', 'edition.id')
          .where('session.on_date', '>=', today)
          .where('session.closed_at', 'is', null)
          .where('session.state', '<>', 'cancelled')
          .orderBy('session.on_date')
          .orderBy('session.starts_at')
          .limit(1)
          .as('next'),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('collective_workshop.enrolment as enrolment')
          .select(({ fn }) => [
            fn.count<number>('enrolment.person_id').filterWhere('enrolment.ended_on', 'is', null).as('enrolled'),
            fn.count<number>('enrolment.person_id').distinct().as('took_part'),
            fn
              .count<number>('enrolment.person_id')
              .distinct()
              .filterWhere('enrolment.end_reason', '=', 'finished')
              .as('finished'),
          ])
          .whereRef('enrolment.edition_id', '=', 'edition.id')
          // As `figuresOf` counts: not who was enrolled by mistake, nor who stopped before their first day.
          .where((where) =>
            where.or([
              where('enrolment.ended_on', 'is', null),
              where.and([
                where('enrolment.ended_on', '>', where.ref('enrolment.enrolled_on')),
                sql<boolean>`enrolment.end_reason is distinct from 'mistake'`,
              ]),
            ]),
          )
          .as('figures'),
      (join) => join.onTrue(),
    )
    .selectAll('edition')
    .select(['next_id', 'next_on', 'next_starts_at', 'next_ends_at', 'next_place'])
    .select(['figures.enrolled', 'figures.took_part', 'figures.finished'])
    .where('edition.module_id', '=', moduleId)
    .orderBy('edition.starts_on', 'desc')
    .orderBy('edition.id', 'desc');

/** The first page of an instance's editions, newest first. */
export const firstEditions = prepared<DB, { moduleId: string; today: string; limit: number }>()((db, value) =>
  editionsWithFigures(db, value('moduleId'), value('today')).limit(value('limit')),
);

/** The newest editions of each of several instances, in one statement. */
export const newestEditions = prepared<DB, { moduleIds: readonly string[]; today: string; limit: number }>()(
  (db, value) =>
    db
      .selectFrom(sql<{ id: string }>`unnest(${value('moduleIds')}::uuid[])`.as<'instance'>(sql`instance(id)`))
      .innerJoinLateral(
        editionsWithFigures(db, sql.ref<string>('instance.id'), value('today')).limit(value('limit')).as('edition'),
        (join) => join.onTrue(),
      )
      .selectAll('edition')
      .orderBy('edition.starts_on', 'desc')
      .orderBy('edition.id', 'desc'),
);

/** Whether these instances have editions, and enrolments. */
export const begunInstances = prepared<DB, { moduleIds: readonly string[] }>()((db, value) =>
  db
    .selectFrom(sql<{ id: string }>`unnest(${value('moduleIds')}::uuid[])`.as<'instance'>(sql`instance(id)`))
    .select('instance.id')
    .select(({ exists, selectFrom }) => [
      exists(
        selectFrom('collective_workshop.edition as edition')
          .select('edition.id')
          .whereRef('edition.module_id', '=', 'instance.id'),
      )
        .$castTo<boolean>()
        .as('edition'),
      exists(
        selectFrom('collective_workshop.enrolment as enrolment')
          .select('enrolment.id')
          .whereRef('enrolment.module_id', '=', 'instance.id'),
      )
        .$castTo<boolean>()
        .as('enrolment'),
    ]),
);

/** The page after an edition. */
export const editionsAfter = prepared<
  DB,
  { moduleId: string; today: string; startsOn: string; id: string; limit: number }
>()((db, value) =>
  editionsWithFigures(db, value('moduleId'), value('today'))
    .where(({ eb, refTuple, tuple }): Expression<SqlBool> =>
      eb(refTuple('edition.starts_on', 'edition.id'), '<', tuple(value('startsOn'), value('id'))),
    )
    .limit(value('limit')),
);
