import { prepared, sql } from '@tandem/sdk/server';
import type { ExpressionBuilder, Kysely } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { KernelStoreTables } from '../tables.gen.ts';
import type { Content, Versions } from './content.ts';

// Projects with all that belongs to them, in one statement each: a page of a project reads several of these.

type DB = KernelStoreTables;

const published = (db: Kysely<DB>) =>
  db
    .selectFrom('kernel_store.project as project')
    .innerJoin('kernel_store.revision as revision', (join) =>
      join.onRef('revision.project_id', '=', 'project.id').onRef('revision.number', '=', 'project.current_revision'),
    )
    .select('revision.versions')
    .$narrowType<{ versions: Versions }>();

/** What a revision holds, unless this process knows it by name: it is most of what the database would send. */
const unlessKnown = (column: 'content' | 'base', known: readonly string[]) =>
  sql<Content | null>`case when project.id::text || '/' || revision.number = any(${known}::text[]) then null else ${sql.ref(`revision.${column}`)} end`.as(
    column,
  );

interface Known {
  /** Names of the revisions that need not be sent: their content is null. */
  readonly known: readonly string[];
}

interface Inside extends DB {
  readonly project: DB['kernel_store.project'];
}

/** The modules of the project, in their order. JSON has no dates and no large numbers: none of these columns is either. */
const instances = (project: ExpressionBuilder<Inside, 'project'>) =>
  jsonArrayFrom(
    project
      .selectFrom('kernel_store.module_instance as instance')
      .select([
        'instance.id',
        'instance.project_id',
        'instance.slug',
        'instance.kind',
        'instance.state',
        'instance.position',
        'instance.standing',
      ])
      .whereRef('instance.project_id', '=', 'project.id')
      .orderBy('instance.position')
      .orderBy('instance.slug'),
  ).as('instances');

const retirement = ['project.retired_at', 'project.retired_by_name', 'project.retired_reason'] as const;

/** The projects of the centre that are in use, or those that are retired, as they are published, in their order, each with its modules. */
export const listProjects = prepared<DB, Known & { retired: boolean }>()((db, value) =>
  published(db)
    .select([unlessKnown('content', value('known')), unlessKnown('base', value('known'))])
    .select(['project.id', 'project.slug', 'project.plugin', 'project.current_revision as revision'])
    .select(retirement)
    .select(instances)
    .where(sql<boolean>`(project.retired_at is not null) = ${value('retired')}::boolean`)
    .orderBy('project.position')
    .orderBy('project.slug'),
);

/** A project as it is published, with its modules. */
export const projectWithModules = prepared<DB, Known & { slug: string }>()((db, value) =>
  published(db)
    .select([unlessKnown('content', value('known')), unlessKnown('base', value('known'))])
    .select(['project.id', 'project.slug', 'project.plugin', 'project.current_revision as revision'])
    .select(retirement)
    .select(['revision.actor_name', 'revision.published_at'])
    .select(instances)
    .where('project.slug', '=', value('slug')),
);

/** The same with its draft; `draft_version` is null when there is none. */
export const projectWithDraft = prepared<DB, { slug: string }>()((db, value) =>
  published(db)
    .select(['revision.content', 'revision.base'])
    .leftJoin('kernel_store.draft as draft', 'draft.project_id', 'project.id')
    .selectAll('project')
    .select(['revision.actor_name', 'revision.published_at'])
    .select([
      'draft.version as draft_version',
      'draft.based_on as draft_based_on',
      'draft.content as draft_content',
      'draft.versions as draft_versions',
      'draft.actor as draft_actor',
      'draft.actor_name as draft_actor_name',
      'draft.updated_at as draft_updated_at',
    ])
    .select(instances)
    .where('project.slug', '=', value('slug'))
    .$narrowType<{ content: Content; base: Content }>(),
);
