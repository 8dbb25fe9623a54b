import { prepared } from '@tandem/sdk/server';
import type { KernelStoreTables } from '../tables.gen.ts';

/** The instances of a kind in all projects of the centre, each with the plugin of its project. */
export const instancesOfKind = prepared<KernelStoreTables, { kind: string }>()((db, value) =>
  db
    .selectFrom('kernel_store.module_instance as instance')
    .innerJoin('kernel_store.project as project', 'project.id', 'instance.project_id')
    .select(['instance.id', 'instance.project_id', 'instance.slug', 'project.plugin'])
    .where('instance.kind', '=', value('kind'))
    .orderBy('instance.id'),
);
