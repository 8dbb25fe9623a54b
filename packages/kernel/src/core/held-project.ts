import type { Kysely } from 'kysely';
import { noSuchProject } from '../call/refused-project.ts';
import { lockProject, projectWithId } from '../configuration/store.repository.ts';
import type { Installed } from '../installed.ts';
import type { KernelStoreTables } from '../tables.gen.ts';
import type { CoreScope } from './procedure.ts';
import { expectInUse } from './retired.ts';
import { storedProject, type StoredProject } from './stored-project.ts';

/**
 * A project that is to change, held for the rest of the transaction.
 *
 * @throws TRPCError as `storedProject`, and the outcome `project-retired`.
 */
export async function heldProject(
  host: Installed,
  scope: CoreScope,
  tx: Kysely<KernelStoreTables>,
  slug: string,
): Promise<StoredProject> {
  await lockProject(tx, slug);
  const project = await storedProject(host, scope, tx, slug);
  expectInUse(scope, project.row);
  return project;
}

/** The same by its id, for what comes back into it. @throws TRPCError `NOT_FOUND` when it is gone. */
export async function heldProjectWithId(
  host: Installed,
  scope: CoreScope,
  tx: Kysely<KernelStoreTables>,
  id: string | null,
): Promise<StoredProject> {
  const project = id === null ? undefined : await projectWithId.first(tx, { id });
  if (!project) throw noSuchProject();
  return await heldProject(host, scope, tx, project.slug);
}
