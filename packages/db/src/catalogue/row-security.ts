import type { CatalogueCheck } from './problem.ts';
import { TABLE_NAME, TENANT_TABLES } from './tenant-objects.ts';

/** The condition of the one policy that every table of a centre has; nothing set means no row. */
export const TENANT_POLICY = `tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid`;

/** The same condition as PostgreSQL writes it back. */
const TENANT_POLICY_STORED = `(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid)`;

const MIGRATE = 'Migrate: the migrator sets it on every table of a module.';

const SOUND_POLICY = `p.polname = 'tenant' and p.polcmd = '*' and p.polpermissive and p.polroles = '{0}'
  and pg_get_expr(p.polqual, c.oid) = $policy$${TENANT_POLICY_STORED}$policy$
  and pg_get_expr(p.polwithcheck, c.oid) = $policy$${TENANT_POLICY_STORED}$policy$`;

/** Row-level security on, forced, by the tenant policy and by nothing that opens it again. */
export const ROW_SECURITY_CHECKS: readonly CatalogueCheck[] = [
  {
    sql: `select ${TABLE_NAME} as name from ${TENANT_TABLES} and not exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
        and a.attnotnull and a.atttypid = 'uuid'::regtype)`,
    what: 'has no column "tenant_id uuid not null"',
    remedy: 'Add it, first in the table: every row belongs to one centre.',
  },
  {
    sql: `select ${TABLE_NAME} as name from ${TENANT_TABLES} and not c.relrowsecurity`,
    what: 'has row-level security off',
    remedy: MIGRATE,
  },
  {
    sql: `select ${TABLE_NAME} as name from ${TENANT_TABLES} and not c.relforcerowsecurity`,
    what: 'does not force row-level security on its owner',
    remedy: MIGRATE,
  },
  {
    sql: `select ${TABLE_NAME} as name from ${TENANT_TABLES} and not exists (
      select from pg_policy p where p.polrelid = c.oid and ${SOUND_POLICY})`,
    what: 'has no policy "tenant" of the agreed form',
    remedy: MIGRATE,
  },
  {
    sql: `select format('%I.%I (%I)', n.nspname, c.relname, p.polname) as name
      from pg_policy p, ${TENANT_TABLES} and p.polrelid = c.oid and p.polpermissive and p.polname <> 'tenant'`,
    what: 'is a second permissive policy, which opens rows that the tenant policy closes',
    remedy: 'Create it "as restrictive".',
  },
];
