import { prepared, sql } from '@tandem/sdk/server';
import type { CollectiveWorkshopTables } from '../../tables.gen.ts';

type DB = CollectiveWorkshopTables;

/**
 * What stands under the configuration of an instance, in one row: editions that are planned or running, who takes part in them, their
 * sessions from a day on; and of the editions whose places are those of the configuration, how many there are and in how many more
 * people take part than `places`.
 */
export const underConfiguration = prepared<DB, { moduleId: string; today: string; places: number | null }>()(
  (db, value) =>
    db
      .with('open', (from) =>
        from
          .selectFrom('collective_workshop.edition')
          .select(['id', 'places'])
          .where('module_id', '=', value('moduleId'))
          .where('closed_at', 'is', null),
      )
      .with('enrolled', (from) =>
        from
          .selectFrom('collective_workshop.enrolment as enrolment')
          .innerJoin('open', 'open.id', 'enrolment.edition_id')
          .select(['enrolment.person_id', 'enrolment.edition_id', 'open.places'])
          .where('enrolment.ended_on', 'is', null),
      )
      .selectNoFrom((one) => [
        one
          .selectFrom('open')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .as('groups'),
        one
          .selectFrom('open')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('open.places', 'is', null)
          .as('following'),
        one
          .selectFrom('enrolled')
          .select(({ fn }) => fn.count<number>('enrolled.person_id').distinct().as('count'))
          .as('people'),
        one
          .selectFrom('collective_workshop.session as session')
          .innerJoin('open', 'open.id', 'session.edition_id')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('session.on_date', '>=', value('today'))
          .where('session.closed_at', 'is', null)
          .where('session.state', '<>', 'cancelled')
          .as('sessions'),
        one
          .selectFrom(
            one
              .selectFrom('enrolled')
              .select('enrolled.edition_id')
              .where('enrolled.places', 'is', null)
              .groupBy('enrolled.edition_id')
              .having(({ fn }) => fn.countAll(), '>', sql<number>`${value('places')}::int`)
              .as('full'),
          )
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .as('over'),
      ]),
);
