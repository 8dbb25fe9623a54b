import type { ModuleMigrations } from '@tandem/db';
import { store } from './0001-store.ts';
import { system } from './0001-system.ts';
import { accessToken } from './0003-access-token.ts';

/** The kernel's own tables. */
export const kernelMigrations: readonly ModuleMigrations[] = [
  { module: 'kernel-system', schema: 'kernel_system', kernel: true, tenantless: true, migrations: [system] },
  { module: 'core', schema: 'kernel_store', kernel: true, uses: ['kernel-system'], migrations: [store, accessToken] },
];
export { migrationsOfModule } from './of-module.ts';
