import { prepared } from '@tandem/sdk/server';
import type { Insertable, Kysely } from 'kysely';
import type { ContentList } from '../../session-content.ts';
import type { CollectiveWorkshopTables } from '../../tables.gen.ts';

type DB = CollectiveWorkshopTables;

/** What came up at a session. */
export const contentOf = prepared<DB, { sessionId: string }>()((db, value) =>
  db
    .selectFrom('collective_workshop.session_content')
    .select(['list', 'item'])
    .where('session_id', '=', value('sessionId'))
    .orderBy('item'),
);

/** At how many sessions of an edition each item came up. */
export const contentOfEdition = prepared<DB, { editionId: string }>()((db, value) =>
  db
    .selectFrom('collective_workshop.session_content as content')
    .innerJoin('collective_workshop.session as session', 'session.id', 'content.session_id')
    .select(({ fn }) => ['content.list', 'content.item', fn.countAll<string>().as('sessions')])
    .where('session.edition_id', '=', value('editionId'))
    .where('session.state', '<>', 'cancelled')
    .groupBy(['content.list', 'content.item'])
    .orderBy('content.list')
    .orderBy('content.item'),
);

/** Adds what came up; what is noted already stays as it was noted. */
export const addContent = (db: Kysely<DB>, rows: readonly Insertable<DB['collective_workshop.session_content']>[]) =>
  db
    .insertInto('collective_workshop.session_content')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Takes back that items came up. */
export const removeContent = (
  db: Kysely<DB>,
  { sessionId, list, items }: { sessionId: string; list: ContentList; items: readonly string[] },
) =>
  db
    .deleteFrom('collective_workshop.session_content')
    .where('session_id', '=', sessionId)
    .where('list', '=', list)
    .where('item', 'in', items)
    .execute();
