import { prepared } from '@tandem/sdk/server';
import type { Insertable, Kysely, Updateable } from 'kysely';
import type { ProjectsTables } from '../../tables.gen.ts';

type Tables = ProjectsTables;
type Queries = Kysely<Tables>;

/** The contact persons of a project, in the order in which they were added. */
export const contactsOf = prepared<Tables, { projectId: string }>()((db, value) =>
  db
    .selectFrom('projects.contact')
    .select(['id', 'name', 'email'])
    .where('project_id', '=', value('projectId'))
    .orderBy('id'),
);

/** One contact person for changing: whoever else wants to change them waits. */
export const lockedContact = prepared<Tables, { id: string }>()((db, value) =>
  db
    .selectFrom('projects.contact')
    .select(['id', 'project_id', 'name', 'email', 'created_at', 'created_by'])
    .where('id', '=', value('id'))
    .forUpdate(),
);

export const insertContact = (db: Queries, row: Insertable<Tables['projects.contact']>) =>
  db.insertInto('projects.contact').values(row).execute();

export const updateContact = (db: Queries, id: string, columns: Updateable<Tables['projects.contact']>) =>
  db.updateTable('projects.contact').set(columns).where('id', '=', id).execute();

export const deleteContact = (db: Queries, id: string) =>
  db.deleteFrom('projects.contact').where('id', '=', id).execute();
