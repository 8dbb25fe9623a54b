import type { ModuleMigrations } from '@tandem/db';
import { kernelMigrations, migrationsOfModule } from '@tandem/kernel';
import type { ServerModule } from '@tandem/sdk/server';

// any: modules of every contract; a server module is invariant in its own.

/** The tables of these modules and of the kernel under them, for `onBothDatabases` and `onServer`. */
export const tablesOf = (modules: readonly ServerModule<any, any>[]): readonly ModuleMigrations[] => [
  ...kernelMigrations,
  ...modules.filter(({ migrations }) => migrations.length > 0).map(migrationsOfModule),
];
