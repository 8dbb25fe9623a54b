import type { AnyContract } from '@tandem/sdk';
import { fitting } from '../call/declared.ts';
import { instantOf, type SystemClock } from '../clock.ts';
import { keptUntil } from './kept.ts';
import { trashKind } from './kinds.ts';
import type { NewTrashItem, TrashTitle } from './trash.repository.ts';

/** What a module hands over, whatever it is. */
export interface HandedOver {
  readonly id: string;
  readonly title: TrashTitle;
  readonly content: unknown;
  /** Only of a module of the centre. */
  readonly projectId?: string | null;
}

/** Whose it is and who takes it away. */
interface Removal {
  readonly contract: AnyContract;
  readonly instance: { readonly moduleId: string; readonly projectId: string } | undefined;
  readonly account: { readonly id: string; readonly name: string };
  readonly clock: SystemClock;
  readonly newId: () => string;
}

/**
 * The row of something that is taken away.
 *
 * @throws Error for a kind that the contract does not declare, a content that does not fit, or a thing of a project without its project: a
 * bug of the module.
 */
export function trashed(
  { contract, instance, account, clock, newId }: Removal,
  kind: string,
  thing: HandedOver,
): NewTrashItem {
  const where = `${contract.id} trash/${kind}`;
  const declared = trashKind(contract, kind);
  if (!declared) throw new Error(`${where}: the contract does not declare it. Add it there.`);
  if (contract.instances === 'project' && !instance)
    throw new Error(`${where}: a service has no instance to take it from. Take it away in a procedure.`);
  return {
    id: newId(),
    project_id: instance?.projectId ?? thing.projectId ?? null,
    instance_id: instance?.moduleId ?? null,
    module: contract.id as string,
    kind,
    subject_id: thing.id,
    title: thing.title,
    content: fitting(declared.content, thing.content, where),
    removed_at: instantOf(clock),
    removed_by: account.id,
    removed_by_name: account.name,
    kept_until: keptUntil(clock),
  };
}
