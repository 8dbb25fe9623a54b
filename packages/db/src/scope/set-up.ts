import type { Statement } from '../wire/statement.ts';

/** Who acts, for which centre and why; row-level security and the audit trail read it from the session. */
export interface TenantSetUp {
  /** Id of the centre. */
  readonly tenantId: string;
  /** Id of the account that acts, or the name of the job. */
  readonly actor: string;
  /** Why: the permission or the procedure under which the data is used. */
  readonly purpose: string;
  /** `read`: PostgreSQL refuses every write. */
  readonly mode: 'read' | 'write';
}

/** Role inside a tenant scope: reads and writes the rows of its tenant. */
export const REQUEST_ROLE = 'tandem_request';

/** Role of sign-in, centre look-up and health: the schemas `auth` and `kernel_system`, nothing else. */
export const SYSTEM_ROLE = 'tandem_system';

const TENANT = `set_config('app.tenant_id', $1, true), set_config('app.actor', $2, true), set_config('app.purpose', $3, true)`;
const READ_ONLY = `set_config('transaction_read_only', 'on', true)`;
// The role comes last: it is the one that may not set the others' values back.
const AS_REQUEST = `set_config('role', '${REQUEST_ROLE}', true)`;
const AS_SYSTEM = `set_config('role', '${SYSTEM_ROLE}', true)`;

/** The one statement that binds a transaction to a tenant; every setting ends with the transaction. */
export function tenantSetUp({ tenantId, actor, purpose, mode }: TenantSetUp): Statement {
  const values = [tenantId, actor, purpose];
  return mode === 'read'
    ? { name: 'tenant_read', text: `select ${TENANT}, ${READ_ONLY}, ${AS_REQUEST}`, values }
    : { name: 'tenant_write', text: `select ${TENANT}, ${AS_REQUEST}`, values };
}

/** The one statement that gives a transaction the system role, without a tenant. */
export const SYSTEM_SET_UP: Statement = { name: 'system', text: `select ${AS_SYSTEM}`, values: [] };

export const COMMIT: Statement = { name: 'commit', text: 'commit', values: [] };
export const ROLLBACK: Statement = { name: 'rollback', text: 'rollback', values: [] };

/** Opens a transaction, at an isolation level if one is asked for. */
export function begin(isolationLevel?: string): Statement {
  if (isolationLevel === undefined) return { name: 'begin', text: 'begin', values: [] };
  return { name: '', text: `begin isolation level ${isolationLevel}`, values: [] };
}
