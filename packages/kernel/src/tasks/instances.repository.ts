import { prepared, sql } from '@tandem/sdk/server';
import type { Tree } from '../configuration/tree.ts';
import type { KernelStoreTables } from '../tables.gen.ts';

/** All instances of a kind in the centre, with the trees of their configurations: one round trip. */
export const instancesOfKind = prepared<KernelStoreTables, { kind: string }>()((db, value) =>
  db
    .selectFrom('kernel_store.module_instance as instance')
    .innerJoin('kernel_store.project as project', 'project.id', 'instance.project_id')
    .innerJoin('kernel_store.revision as revision', (join) =>
      join.onRef('revision.project_id', '=', 'project.id').onRef('revision.number', '=', 'project.current_revision'),
    )
    .select([
      'instance.id',
      'instance.project_id',
      'project.retired_at',
      'instance.slug',
      'instance.state',
      'instance.standing',
      'revision.number as revision',
    ])
    .select(sql<Tree>`revision.content -> instance.slug`.as('tree'))
    .select(sql<number>`(revision.versions -> 'chains' ->> instance.slug)::int`.as('version'))
    .where('instance.kind', '=', value('kind'))
    .orderBy('project.position')
    .orderBy('project.slug')
    .orderBy('instance.position')
    .orderBy('instance.slug'),
);
