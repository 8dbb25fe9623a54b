import { tenantPlaceholder } from '@tandem/db';
import type { Locale } from '@tandem/sdk';
import { prepared, sql } from '@tandem/sdk/server';
import type { Kysely } from 'kysely';
import type { KernelStoreTables } from '../tables.gen.ts';

type DB = KernelStoreTables;

/** What people know a thing by: as it was written, or by language. */
export type TrashTitle = string | { readonly [L in Locale]?: string };

/** Something that goes into the trash, as the row that it becomes. */
export interface NewTrashItem {
  readonly id: string;
  readonly project_id: string | null;
  readonly instance_id: string | null;
  readonly module: string;
  readonly kind: string;
  readonly subject_id: string;
  readonly title: TrashTitle;
  readonly content: unknown;
  readonly removed_at: string;
  readonly removed_by: string;
  readonly removed_by_name: string;
  readonly kept_until: string;
}

/** Puts things into the trash; written with the commit, one statement for any number of them. `rows` is their JSON. */
export const trashRows = prepared<unknown, { readonly rows: string }>()(
  (_, value) =>
    sql`insert into kernel_store.trash_item (tenant_id, id, project_id, instance_id, module, kind, subject_id, title, content,
      removed_at, removed_by, removed_by_name, kept_until)
    select ${tenantPlaceholder}::uuid, r.* from jsonb_to_recordset(${value('rows')}::jsonb)
    as r(id uuid, project_id uuid, instance_id uuid, module text, kind text, subject_id text, title jsonb, content jsonb,
      removed_at timestamptz, removed_by text, removed_by_name text, kept_until timestamptz)`,
);

/** What somebody may see of the trash. */
export interface Visible {
  /** `<module>/<kind>` of what they may bring back in the centre. */
  readonly kinds: readonly string[];
  /** `<instance id>/<kind>` of what they may bring back in a module of a project. */
  readonly places: readonly string[];
  /** The projects they work for; null: all of the centre. */
  readonly projects: readonly string[] | null;
}

interface TrashPage extends Visible {
  /** What is over is not there any more, whether or not it is swept. */
  readonly now: string;
  /** Only of this project; null: of all, and of none. */
  readonly project: string | null;
  /** Id of the last one of the page before; null: from the newest. */
  readonly before: string | null;
  readonly limit: number;
}

/** Newest first: ids sort by time. What was taken from a module that is gone itself counts as of the centre. */
export const trashBefore = prepared<DB, TrashPage>()((db, value) =>
  db
    .selectFrom('kernel_store.trash_item as item')
    .leftJoin('kernel_store.module_instance as place', 'place.id', 'item.instance_id')
    .leftJoin('kernel_store.project as project', 'project.id', 'item.project_id')
    .select(['item.id', 'item.module', 'item.kind', 'item.subject_id', 'item.title', 'item.removed_at'])
    .select(['item.removed_by_name', 'item.kept_until', 'project.slug as project', 'place.slug as instance'])
    .where('item.kept_until', '>', value('now'))
    .where(
      sql<boolean>`case when place.id is null
        then item.module || '/' || item.kind = any(${value('kinds')}::text[])
        else item.instance_id::text || '/' || item.kind = any(${value('places')}::text[]) end`,
    )
    .where(
      sql<boolean>`(item.project_id is null or ${value('projects')}::uuid[] is null
        or item.project_id = any(${value('projects')}::uuid[]))`,
    )
    .where(sql<boolean>`(${value('project')}::uuid is null or item.project_id = ${value('project')}::uuid)`)
    .where(sql<boolean>`(${value('before')}::uuid is null or item.id < ${value('before')}::uuid)`)
    .orderBy('item.id', 'desc')
    .limit(value('limit'))
    .$narrowType<{ title: TrashTitle }>(),
);

/** Takes one thing out of the trash, unless it is over. Of two at the same moment one gets it. */
export const takeFromTrash = (db: Kysely<DB>, id: string, now: string) =>
  db
    .deleteFrom('kernel_store.trash_item')
    .where('id', '=', id)
    .where('kept_until', '>', now)
    .returning(['id', 'project_id', 'instance_id', 'module', 'kind', 'subject_id', 'content', 'removed_at'])
    .executeTakeFirst();
export type TrashItem = NonNullable<Awaited<ReturnType<typeof takeFromTrash>>>;

/** The modules of projects of these kinds, as far as permissions go. */
export const placesOf = prepared<DB, { readonly kinds: readonly string[] }>()((db, value) =>
  db
    .selectFrom('kernel_store.module_instance as instance')
    .innerJoin('kernel_store.project as project', 'project.id', 'instance.project_id')
    .select(['instance.id', 'instance.kind', 'instance.slug', 'project.plugin'])
    .where('instance.kind', '=', sql<string>`any(${value('kinds')}::text[])`),
);

/** One module of a project, as far as permissions go. */
export const placeWithId = prepared<DB, { readonly id: string }>()((db, value) =>
  db
    .selectFrom('kernel_store.module_instance as instance')
    .innerJoin('kernel_store.project as project', 'project.id', 'instance.project_id')
    .select(['instance.kind', 'instance.slug', 'project.plugin'])
    .where('instance.id', '=', value('id')),
);
