import type { SignInTables } from './tables.ts';

/** The row that lets an account sign in with a password, as better-auth looks for it. */
export const newCredential = (
  id: string,
  accountId: string,
  hash: string,
  stamps: Pick<SignInTables['auth.credential'], 'created_at' | 'updated_at'>,
): SignInTables['auth.credential'] => ({
  id,
  account_id: accountId,
  provider: 'credential',
  provider_account: accountId,
  password: hash,
  ...stamps,
});
