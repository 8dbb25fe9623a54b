import type { ModuleMigrations } from '@tandem/db';
import { signIn } from './0001-sign-in.ts';
import { memberships } from './0002-membership.ts';
import { oneTimeLinks } from './0003-one-time-link.ts';

/** Accounts, sign-in sessions and memberships: the schema without tenant that sign-in needs before a centre is known. */
export const authMigrations: ModuleMigrations = {
  module: 'auth',
  schema: 'auth',
  kernel: true,
  tenantless: true,
  uses: ['kernel-system'],
  migrations: [signIn, memberships, oneTimeLinks],
};
