import { SYSTEM_ROLE } from '@tandem/db';
import { migration } from '@tandem/sdk/server';

/** The sweeper removes inputs of jobs that are gone, one centre at a time under the policy of the tenant, and reads none. */
export const sweepInputs = migration(
  '0005-sweep-inputs',
  `grant select (tenant_id, id), delete on kernel_store.job_input to ${SYSTEM_ROLE};`,
);
