import type { ModuleMigrations } from '@tandem/db';
import { store } from './0001-store.ts';
import { system } from './0001-system.ts';
import { inbox } from './0002-inbox.ts';
import { queue } from './0002-queue.ts';
import { accessToken } from './0003-access-token.ts';
import { standing } from './0004-standing.ts';
import { sweepInputs } from './0005-sweep-inputs.ts';
import { trash } from './0006-trash.ts';
import { trailOfSignIn } from './0009-trail-of-sign-in.ts';
import { lastDraft } from './0010-last-draft.ts';
import { retiredProject } from './0011-retired-project.ts';

/** The kernel's own tables. In the order in which they were released: a database that has one has all before it. */
export const kernelMigrations: readonly ModuleMigrations[] = [
  { module: 'kernel-system', schema: 'kernel_system', kernel: true, tenantless: true, migrations: [system, queue] },
  {
    module: 'core',
    schema: 'kernel_store',
    kernel: true,
    uses: ['kernel-system'],
    migrations: [store, accessToken, inbox, standing, sweepInputs, trailOfSignIn, lastDraft, trash, retiredProject],
  },
];
export { migrationsOfModule } from './of-module.ts';
