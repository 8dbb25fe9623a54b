import type { Standing } from '@tandem/sdk';
import { prepared, sql } from '@tandem/sdk/server';
import type { Kysely } from 'kysely';
import type { KernelStoreTables } from '../tables.gen.ts';
import type { Content, Versions } from './content.ts';
import { storedStanding } from '../standing/stored.ts';
import type { Tree } from './tree.ts';

type DB = KernelStoreTables;
const json = (value: unknown): string => JSON.stringify(value);

/** Instances, each with the tree its effective configuration comes from: one round trip, whatever the project's size. */
export const instancesWithConfiguration = prepared<DB, { ids: readonly string[] }>()((db, value) =>
  db
    .selectFrom('kernel_store.module_instance as instance')
    .innerJoin('kernel_store.project as project', 'project.id', 'instance.project_id')
    .innerJoin('kernel_store.revision as revision', (join) =>
      join.onRef('revision.project_id', '=', 'project.id').onRef('revision.number', '=', 'project.current_revision'),
    )
    .select([
      'instance.id',
      'instance.project_id',
      'project.plugin',
      'project.retired_at',
      'instance.slug',
      'instance.kind',
      'instance.state',
      'instance.standing',
      'revision.number as revision',
    ])
    .select(sql<Tree>`revision.content -> instance.slug`.as('tree'))
    .select(sql<number>`(revision.versions -> 'chains' ->> instance.slug)::int`.as('version'))
    .where('instance.id', '=', sql<string>`any(${value('ids')}::uuid[])`),
);

export const projectBySlug = prepared<DB, { slug: string }>()((db, value) =>
  db
    .selectFrom('kernel_store.project as project')
    .innerJoin('kernel_store.revision as revision', (join) =>
      join.onRef('revision.project_id', '=', 'project.id').onRef('revision.number', '=', 'project.current_revision'),
    )
    .selectAll('project')
    .select(['revision.content', 'revision.base', 'revision.versions', 'revision.actor_name', 'revision.published_at'])
    .where('project.slug', '=', value('slug'))
    .$narrowType<{ content: Content; base: Content; versions: Versions }>(),
);

/** Which project has this slug. */
export const projectWithSlug = prepared<DB, { slug: string }>()((db, value) =>
  db.selectFrom('kernel_store.project').select(['id', 'slug']).where('slug', '=', value('slug')),
);

/** Which project has this id. */
export const projectWithId = prepared<DB, { id: string }>()((db, value) =>
  db.selectFrom('kernel_store.project').select(['id', 'slug']).where('id', '=', value('id')),
);

export const instancesOf = prepared<DB, { projectId: string }>()((db, value) =>
  db
    .selectFrom('kernel_store.module_instance')
    .selectAll()
    .where('project_id', '=', value('projectId'))
    .orderBy('position')
    .orderBy('slug'),
);

export const draftOf = prepared<DB, { projectId: string }>()((db, value) =>
  db
    .selectFrom('kernel_store.draft')
    .selectAll()
    .where('project_id', '=', value('projectId'))
    .$narrowType<{ content: Content; versions: Versions['chains'] }>(),
);

/** Whose draft each project has, without what is in it. */
export const drafts = prepared<DB, object>()((db) =>
  db
    .selectFrom('kernel_store.draft as draft')
    .innerJoin('kernel_store.project as project', (join) =>
      join.onRef('project.tenant_id', '=', 'draft.tenant_id').onRef('project.id', '=', 'draft.project_id'),
    )
    .select(['project.id', 'project.slug', 'draft.version', 'draft.actor_name', 'draft.updated_at', 'draft.based_on'])
    .orderBy('project.position')
    .orderBy('project.slug'),
);

/** One revision, whole. */
export const revisionNumber = prepared<DB, { projectId: string; number: number }>()((db, value) =>
  db
    .selectFrom('kernel_store.revision')
    .selectAll()
    .where('project_id', '=', value('projectId'))
    .where('number', '=', value('number'))
    .$narrowType<{ content: Content; base: Content; versions: Versions }>(),
);

export const revisionsOf = (db: Kysely<DB>, projectId: string, before: number, limit: number) =>
  db
    .selectFrom('kernel_store.revision')
    .select(['number', 'reason', 'actor_name', 'published_at', 'versions'])
    .where('project_id', '=', projectId)
    .where('number', '<', before)
    .orderBy('number', 'desc')
    .limit(limit)
    .$narrowType<{ versions: Versions }>()
    .execute();

/** Takes the project's row for the rest of the transaction: two publications, or two edits of one draft, wait for each other. */
export const lockProject = (db: Kysely<DB>, slug: string) =>
  db.selectFrom('kernel_store.project').select(['id']).where('slug', '=', slug).forUpdate().executeTakeFirst();

export interface NewProject {
  readonly id: string;
  readonly slug: string;
  readonly plugin: string | null;
  readonly current_revision: number;
  readonly created_at: string;
}

/** False when the centre has a project of that slug already, also when somebody installs it at the same moment. */
export async function insertProject(db: Kysely<DB>, project: NewProject): Promise<boolean> {
  const inserted = await db
    .insertInto('kernel_store.project')
    .values(project)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'slug']).doNothing())
    .returning('id')
    .execute();
  return inserted.length > 0;
}

export interface NewInstance {
  readonly id: string;
  readonly project_id: string;
  readonly slug: string;
  readonly kind: string;
  readonly standing: Standing;
  readonly position: number;
}

export async function insertInstances(db: Kysely<DB>, instances: readonly NewInstance[]): Promise<void> {
  if (instances.length > 0)
    await db
      .insertInto('kernel_store.module_instance')
      .values(instances.map(({ standing, ...instance }) => ({ ...instance, ...storedStanding(standing) })))
      .execute();
}

export const setStanding = (db: Kysely<DB>, id: string, standing: Standing) =>
  db.updateTable('kernel_store.module_instance').set(storedStanding(standing)).where('id', '=', id).execute();

export const deleteInstance = (db: Kysely<DB>, id: string) =>
  db.deleteFrom('kernel_store.module_instance').where('id', '=', id).execute();

export interface NewRevision {
  readonly project_id: string;
  readonly number: number;
  readonly content: Content;
  readonly base: Content;
  readonly versions: Versions;
  readonly reason: string;
  readonly actor: string;
  readonly actor_name: string;
  readonly published_at: string;
}

export const insertRevision = (db: Kysely<DB>, revision: NewRevision) =>
  db
    .insertInto('kernel_store.revision')
    .values({
      ...revision,
      content: json(revision.content),
      base: json(revision.base),
      versions: json(revision.versions),
    })
    .execute();

export interface Retirement {
  readonly retired_at: string | null;
  readonly retired_by: string | null;
  readonly retired_by_name: string | null;
  readonly retired_reason: string | null;
}

export const setRetired = (db: Kysely<DB>, projectId: string, retirement: Retirement) =>
  db.updateTable('kernel_store.project').set(retirement).where('id', '=', projectId).execute();

export const setCurrentRevision = (db: Kysely<DB>, projectId: string, number: number) =>
  db.updateTable('kernel_store.project').set({ current_revision: number }).where('id', '=', projectId).execute();

export interface DraftRow {
  readonly project_id: string;
  readonly version: number;
  readonly based_on: number;
  readonly content: Content;
  readonly versions: Versions['chains'];
  readonly actor: string;
  readonly actor_name: string;
  readonly updated_at: string;
}

export const saveDraft = (db: Kysely<DB>, draft: DraftRow) => {
  const row = { ...draft, content: json(draft.content), versions: json(draft.versions) };
  return db
    .insertInto('kernel_store.draft')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'project_id']).doUpdateSet(row))
    .execute();
};

/** Ends a draft, published or given up. The next one goes on counting from its version. */
export async function endDraft(db: Kysely<DB>, projectId: string): Promise<void> {
  const gone = await db
    .deleteFrom('kernel_store.draft')
    .where('project_id', '=', projectId)
    .returning('version')
    .executeTakeFirst();
  if (!gone) return;
  const last = { last_draft: gone.version };
  await db.updateTable('kernel_store.project').set(last).where('id', '=', projectId).execute();
}
