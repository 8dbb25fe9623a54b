import { SYSTEM_ROLE } from '@tandem/db';
import { migration } from '@tandem/sdk/server';

/**
 * Whoever lets people in notes in a centre's trail that somebody joined it, in the transaction that made them a member. Under the policy of
 * the tenant, and without a look at what stands there.
 */
export const trailOfSignIn = migration(
  '0009-trail-of-sign-in',
  `
grant insert on kernel_store.audit_entry to ${SYSTEM_ROLE};
`,
);
