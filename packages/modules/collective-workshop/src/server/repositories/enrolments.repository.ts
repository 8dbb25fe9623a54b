import { prepared } from '@tandem/sdk/server';
import { type Kysely, sql } from 'kysely';
import type { CollectiveWorkshopTables } from '../../tables.gen.ts';

type DB = CollectiveWorkshopTables;

/** Who takes part in an edition now. */
export const activeEnrolments = prepared<DB, { editionId: string }>()((db, value) =>
  db
    .selectFrom('collective_workshop.enrolment')
    .select(['id', 'person_id', 'enrolled_on'])
    .where('edition_id', '=', value('editionId'))
    .where('ended_on', 'is', null),
);

/** All that ever was of who takes part in an edition, the earliest first. */
export const enrolmentsOfEdition = prepared<DB, { editionId: string }>()((db, value) =>
  db
    .selectFrom('collective_workshop.enrolment')
    .select(['id', 'person_id', 'enrolled_on', 'ended_on', 'end_reason'])
    .where('edition_id', '=', value('editionId'))
    .orderBy('id'),
);

/** Who takes part in an edition on a day. */
export const enrolledOn = prepared<DB, { editionId: string; date: string }>()((db, value) =>
  db
    .selectFrom('collective_workshop.enrolment')
    .select('person_id')
    .distinct()
    .where('edition_id', '=', value('editionId'))
    .where('enrolled_on', '<=', value('date'))
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>', value('date'))])),
);

/** What a person takes part in now, in all workshops of the centre. */
export const openEnrolmentsOf = prepared<DB, { personId: string }>()((db, value) =>
  db
    .selectFrom('collective_workshop.enrolment')
    .select(['id', 'edition_id'])
    .where('person_id', '=', value('personId'))
    .where('ended_on', 'is', null)
    .orderBy('id'),
);

/** The enrolments of a person in each of these instances, the latest first. */
export const enrolmentsOfPerson = prepared<DB, { personId: string; moduleIds: readonly string[]; limit: number }>()(
  (db, value) =>
    db
      .selectFrom(sql<{ id: string }>`unnest(${value('moduleIds')}::uuid[])`.as<'instance'>(sql`instance(id)`))
      .innerJoinLateral(
        (from) =>
          from
            .selectFrom('collective_workshop.enrolment as enrolment')
            .innerJoin('collective_workshop.edition as edition', 'edition.id', 'enrolment.edition_id')
            .select(['enrolment.id', 'enrolment.module_id', 'enrolment.edition_id', 'edition.title'])
            .select(['enrolment.enrolled_on', 'enrolment.ended_on'])
            .where('enrolment.person_id', '=', value('personId'))
            .whereRef('enrolment.module_id', '=', 'instance.id')
            .orderBy('enrolment.id', 'desc')
            .limit(value('limit'))
            .as('taking_part'),
        (join) => join.onTrue(),
      )
      .selectAll('taking_part')
      .orderBy('taking_part.id', 'desc'),
);

export const enrolmentById = prepared<DB, { id: string; moduleId: string }>()((db, value) =>
  db
    .selectFrom('collective_workshop.enrolment')
    .selectAll()
    .where('id', '=', value('id'))
    .where('module_id', '=', value('moduleId')),
);

export interface EnrolmentEnd {
  readonly id: string;
  readonly today: string;
  readonly reason: string | null;
  readonly at: string;
  readonly by: string;
}

/** Ends an enrolment that has not ended: whoever is to begin later ends on the day they would have begun. */
export const endEnrolment = (db: Kysely<DB>, { id, today, reason, at, by }: EnrolmentEnd) =>
  db
    .updateTable('collective_workshop.enrolment')
    .set({ ended_on: sql`greatest(${today}::date, enrolled_on)`, end_reason: reason, ended_at: at, ended_by: by })
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .returning('id')
    .executeTakeFirst();

/** Takes the end of an enrolment back. */
export const resumeEnrolment = (db: Kysely<DB>, id: string) =>
  db
    .updateTable('collective_workshop.enrolment')
    .set({ ended_on: null, end_reason: null, ended_at: null, ended_by: null })
    .where('id', '=', id)
    .execute();
