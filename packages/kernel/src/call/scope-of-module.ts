import type { AnyContract } from '@tandem/sdk';
import type { ModuleScope } from '@tandem/sdk/server';
import type { Host } from './host.ts';
import { findInstances } from './instance.ts';
import { enteredWith, moduleScope } from './module-scope.ts';
import { unavailable } from './unavailable.ts';

// any: the core calls every module; who asked knows its type.
type AnyScope = ModuleScope<any>;

/** A module that the core calls for somebody, and the instance where it has instances. */
export interface ModuleAt {
  readonly contract: AnyContract;
  /** What is asked of whoever calls, in the instance. */
  readonly permission: string;
  readonly moduleId: string | null;
}

/**
 * What a module gets when the core calls it: the scope of the same call, in the same transaction and for the same person.
 *
 * @throws TRPCError `PRECONDITION_FAILED` when the module is refused or its configuration needs repair; `NOT_FOUND`, `FORBIDDEN` as for
 * every instance.
 */
export async function scopeOfModule(
  host: Host,
  scope: object,
  { contract, permission, moduleId }: ModuleAt,
): Promise<AnyScope> {
  const refusal = host.refused.modules.get(contract.id);
  if (refusal) throw unavailable(contract.id as string, refusal);
  const entered = enteredWith(scope);
  const call = { ...entered.call, contract, permission };
  const [instance] = moduleId === null ? [undefined] : await findInstances(host, entered.membership, call, [moduleId]);
  return moduleScope(host, { ...entered, contract, instance });
}
