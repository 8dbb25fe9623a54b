import type { Standing } from '@tandem/sdk';
import type { Kysely } from 'kysely';
import type { Content, Versions } from '../configuration/content.ts';
import { insertInstances, insertProject, insertRevision, projectBySlug } from '../configuration/store.repository.ts';
import type { KernelStoreTables } from '../tables.gen.ts';
import type { CoreScope } from './procedure.ts';
import { expectInUse } from './retired.ts';

/** A project that does not exist yet. */
export interface NewProject {
  readonly slug: string;
  readonly plugin: string | null;
  /** In their order. */
  readonly modules: readonly { readonly slug: string; readonly kind: string; readonly standing: Standing }[];
  readonly content: Content;
  readonly base: Content;
  readonly versions: Versions;
  readonly reason: string;
}

/** A module that a call has made. */
export interface NewModule {
  readonly id: string;
  readonly slug: string;
  readonly kind: string;
}

/** A project that a call has made. */
export interface CreatedProject {
  readonly projectId: string;
  readonly slug: string;
  readonly modules: readonly NewModule[];
}

/**
 * Makes a project with its modules and revision 1.
 *
 * @returns null when the centre has a project of that name in use, and nothing is made.
 * @throws TRPCError the outcome `project-retired` when a retired one has that name: it could be brought back.
 */
export async function createProject(
  tx: Kysely<KernelStoreTables>,
  scope: CoreScope,
  project: NewProject,
): Promise<CreatedProject | null> {
  const { slug, plugin, content, base, versions, reason } = project;
  const projectId = scope.newId();
  const at = scope.clock.now();
  if (!(await insertProject(tx, { id: projectId, slug, plugin, current_revision: 1, created_at: at }))) {
    const taken = await projectBySlug.first(tx, { slug });
    if (taken) expectInUse(scope, taken);
    return null;
  }
  const instances = project.modules.map((module, position) => ({
    ...module,
    id: scope.newId(),
    project_id: projectId,
    position,
  }));
  await insertInstances(tx, instances);
  await insertRevision(tx, {
    project_id: projectId,
    number: 1,
    content,
    base,
    versions,
    reason,
    actor: scope.caller.accountId,
    actor_name: scope.caller.name,
    published_at: at,
  });
  return { projectId, slug, modules: instances.map(({ id, slug: name, kind }) => ({ id, slug: name, kind })) };
}
