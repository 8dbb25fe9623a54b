import type { ModuleMigrations } from '@tandem/db';
import type { AnyContract } from '@tandem/sdk';
import type { ServerModule } from '@tandem/sdk/server';
import { needsOf } from '../check/needs.ts';

/** The tables of a module as the database is told of them: step by step, after the modules it uses, with what others may point at. */
export function migrationsOfModule({
  contract,
  migrations,
}: Pick<ServerModule, 'contract' | 'migrations'>): ModuleMigrations {
  const { id, refs = {} } = contract as AnyContract;
  return {
    module: id,
    schema: id.replaceAll('-', '_'),
    uses: needsOf(contract).map((need) => need.contract.id),
    refs: Object.values(refs as Readonly<Record<string, string>>),
    migrations,
  };
}
