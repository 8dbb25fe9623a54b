import type { ModuleMigrations } from '@tandem/db';
import { kernelMigrations, migrationsOfModule } from '@tandem/kernel';
import type { Composition } from '@tandem/sdk/server';
import { authMigrations } from './auth/migrations/index.ts';

/** All tables of an installation, with those of the composed modules. */
export const migrationsOf = ({ modules }: Pick<Composition, 'modules'>): readonly ModuleMigrations[] => [
  ...kernelMigrations,
  authMigrations,
  ...modules.filter(({ migrations }) => migrations.length > 0).map(migrationsOfModule),
];
