import type { AnyContract, TrashKind } from '@tandem/sdk';
import type { Kysely } from 'kysely';
import type { Access } from '../access/access.ts';
import type { KernelStoreTables } from '../tables.gen.ts';
import { trashKind } from '../trash/kinds.ts';
import { placeWithId, takeFromTrash, type TrashItem } from '../trash/trash.repository.ts';
import type { CoreScope } from './procedure.ts';

/** Something that was taken out of the trash in this transaction. */
export interface Taken {
  readonly row: TrashItem;
  readonly contract: AnyContract;
  readonly declared: TrashKind;
  /** Whether the module of the project that it was taken from is gone itself. */
  readonly isPlaceGone: boolean;
}

/**
 * Takes something out of the trash for somebody who may, as its module's permission says there where it was.
 *
 * @throws TRPCError the outcome `trash-gone` when there is nothing that the caller may bring back: nobody learns what others have taken
 * away.
 */
export async function takenFromTrash(
  { access, contracts }: { readonly access: Access; readonly contracts: readonly AnyContract[] },
  scope: CoreScope,
  tx: Kysely<KernelStoreTables>,
  id: string,
): Promise<Taken> {
  const { projects } = scope.caller;
  const row = await takeFromTrash(tx, id.toLowerCase(), scope.clock.now());
  const contract = row && contracts.find((one) => one.id === row.module);
  const declared = contract && trashKind(contract, row.kind);
  if (!row || !declared) return scope.fail('trash-gone', {});
  const worksThere = row.project_id === null || projects === null || projects.includes(row.project_id);
  const place = row.instance_id === null ? undefined : await placeWithId.first(tx, { id: row.instance_id });
  const mayThere = access.may(scope.caller, `${row.module}.${declared.permission}`, place);
  if (!worksThere || !mayThere) return scope.fail('trash-gone', {});
  return { row, contract, declared, isPlaceGone: row.instance_id !== null && !place };
}

/** What the audit trail says of it: never what it was. */
export const trailOf = ({ row: { id, module, kind, subject_id } }: Taken) => ({
  subject: { type: kind, id: subject_id },
  details: { module, item: id },
});
