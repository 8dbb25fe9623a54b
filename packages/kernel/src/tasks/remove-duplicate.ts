import type { Database } from '@tandem/db';
import type { ClaimedTask } from './claim.repository.ts';
import { doneRow } from './task.repository.ts';
import { INSTALLATION } from './task-tables.ts';

/** SQLSTATE of a unique key that is taken. */
const TAKEN = '23505';

/** Puts a task back in the queue; where another waits under its key by now, that one is enough and this one goes. */
export async function removeDuplicate(
  database: Database,
  task: ClaimedTask,
  putBack: () => Promise<unknown>,
): Promise<void> {
  try {
    await putBack();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === TAKEN) || task.tenant_id === INSTALLATION)
      throw error;
    const setUp = { tenantId: task.tenant_id, actor: 'system', purpose: task.handler, mode: 'write' } as const;
    await database.tenant(setUp, async (scope) => scope.beforeCommit(() => [doneRow(database, task)]));
  }
}
