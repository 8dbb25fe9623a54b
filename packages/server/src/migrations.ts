import type { ModuleMigrations } from '@tandem/db';
import { kernelMigrations } from '@tandem/kernel';
import type { AnyContract } from '@tandem/sdk';
import type { Composition, ServerModule } from '@tandem/sdk/server';
import { authMigrations } from './auth/migrations.ts';

/** All tables of an installation, with those of the composed modules. */
export const migrationsOf = ({ modules }: Composition): readonly ModuleMigrations[] => [
  ...kernelMigrations,
  authMigrations,
  ...modules.filter(({ migrations }) => migrations.length > 0).map(migrationsOfModule),
];

function migrationsOfModule({ contract, migrations }: ServerModule): ModuleMigrations {
  const { id, uses } = contract as AnyContract;
  const needs = Object.values(uses as Readonly<Record<string, { readonly contract: AnyContract }>>);
  return {
    module: id,
    schema: id.replaceAll('-', '_'),
    uses: needs.map((need) => need.contract.id),
    migrations,
  };
}
