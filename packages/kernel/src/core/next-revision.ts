import type { Kysely } from 'kysely';
import type { Content, Versions } from '../configuration/content.ts';
import { insertRevision, setCurrentRevision } from '../configuration/store.repository.ts';
import type { KernelStoreTables } from '../tables.gen.ts';
import type { CoreScope } from './procedure.ts';
import type { ProjectRow } from './stored-project.ts';

/** What a new revision says. */
export interface Revised {
  readonly content: Content;
  readonly base: Content;
  readonly versions: Versions;
  readonly reason: string;
}

/** Publishes the next revision of a project whose row the transaction holds. @returns its number. */
export async function nextRevision(
  tx: Kysely<KernelStoreTables>,
  scope: CoreScope,
  row: Pick<ProjectRow, 'id' | 'current_revision'>,
  revised: Revised,
): Promise<number> {
  const number = row.current_revision + 1;
  await insertRevision(tx, {
    project_id: row.id,
    number,
    ...revised,
    actor: scope.caller.accountId,
    actor_name: scope.caller.name,
    published_at: scope.clock.now(),
  });
  await setCurrentRevision(tx, row.id, number);
  return number;
}
