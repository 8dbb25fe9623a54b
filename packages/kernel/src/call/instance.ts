import type { AnyContract, ModuleState, Out, Schema } from '@tandem/sdk';
import type { InstanceOfCall } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';
import { effective, ConfigurationProblem } from '../configuration/migrate.ts';
import { instanceWithConfiguration } from '../configuration/store.repository.ts';
import type { KernelStoreTables } from '../tables.gen.ts';
import type { Host } from './enter.ts';

export interface Instance extends InstanceOfCall {
  readonly config: Out<Schema>;
}

/** Effective configurations by instance and revision: a published revision never changes, so what was validated once stays so. */
export type Instances = Map<string, Out<Schema>>;
const limit = 5_000;

/**
 * The instance a call is about, with its effective configuration, in one round trip.
 * @throws TRPCError `NOT_FOUND` when the centre has no such instance of this kind, `PRECONDITION_FAILED` when its configuration needs repair.
 */
export async function findInstance(
  host: Host,
  tenantId: string,
  contract: AnyContract,
  moduleId: string,
): Promise<Instance> {
  const row = await instanceWithConfiguration.first(host.database.queries<KernelStoreTables>(), { id: moduleId });
  if (!row || row.kind !== contract.id) throw new TRPCError({ code: 'NOT_FOUND' });
  const key = `${tenantId}/${moduleId}/${row.revision}`;
  const config = host.instances.get(key) ?? (await repaired(contract, { version: row.version, tree: row.tree }));
  if (host.instances.size >= limit) host.instances.clear();
  host.instances.set(key, config);
  return {
    moduleId,
    projectId: row.project_id,
    slug: row.slug,
    state: row.state as ModuleState,
    revision: row.revision,
    config,
  };
}

async function repaired(contract: AnyContract, stored: { version: number; tree: unknown }): Promise<Out<Schema>> {
  try {
    return await effective(contract, stored);
  } catch (cause) {
    if (cause instanceof ConfigurationProblem)
      throw new TRPCError({ code: 'PRECONDITION_FAILED', message: cause.message, cause });
    throw cause;
  }
}
