import type { Database } from '@tandem/db';
import { createCallerFactory } from '@tandem/sdk/server';
import { createKernel } from '@tandem/kernel';
import type { Role } from '@tandem/sdk';
import { account, brussels, secret } from './fixture-host.ts';
import { moveupOf, type Version } from './fixture-moveup.ts';
import { testClock } from './testkit.ts';

/** Empties a project's tables, so that a story begins anew. */
export const emptied =
  'truncate kernel_store.trash_item, kernel_store.draft, kernel_store.revision, kernel_store.module_instance, kernel_store.project';

/** A server of one year of MOVE'UP; `plugin` names another year's, as while only the modules have been updated. */
export async function openMoveup(database: Database, version: Version, plugin?: 1 | 2 | 3) {
  const clock = testClock();
  const logged: { readonly error: unknown; readonly reference: string }[] = [];
  const onError = (error: unknown, reference: string): void => void logged.push({ error, reference });
  const kernel = await createKernel({ database, composition: moveupOf(version, plugin), secret, clock, onError });
  const call = createCallerFactory(kernel.router);
  const as = (role: Role, projects: readonly string[] | null = null) =>
    call(kernel.context({ account: account(role, { projects }), centre: brussels.slug }));
  const asProgram = (role: Role, scopes: readonly string[]) =>
    call(kernel.context({ account: account(role, { scopes }), centre: brussels.slug }));
  return { kernel, clock, logged, as, asProgram };
}
export type Moveup = Awaited<ReturnType<typeof openMoveup>>;

/** Installs MOVE'UP. @returns the id of its workshops. */
export async function install(host: Moveup): Promise<string> {
  const { modules } = await host.as('administrator').core.project.install({ plugin: 'moveup', reason: 'Start' });
  return modules.find(({ slug }) => slug === 'workshops')?.id ?? '';
}
