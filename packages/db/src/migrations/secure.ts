import { TENANT_POLICY } from '../catalogue/row-security.ts';
import { REQUEST_ROLE, SYSTEM_ROLE } from '../scope/set-up.ts';
import type { SqlExecutor } from '../wire/sql-executor.ts';
import type { ModuleMigrations } from './module-migrations.ts';

interface Relation {
  readonly name: string;
  readonly kind: 'r' | 'p' | 'v' | 'S';
  readonly granted: boolean;
  readonly has_tenant: boolean;
  readonly has_policy: boolean;
}

/** Tables, views and sequences of a schema; a relation on which the role holds some right counts as granted. */
const RELATIONS = `
  select format('%I.%I', n.nspname, c.relname) as name, c.relkind::text as kind,
    exists (select from aclexplode(c.relacl) where grantee = $2::regrole)
      or exists (select from pg_attribute a, aclexplode(a.attacl) where a.attrelid = c.oid and grantee = $2::regrole) as granted,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.atttypid = 'uuid'::regtype) as has_tenant,
    exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant') as has_policy
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = $1 and c.relkind in ('r', 'p', 'v', 'S') order by 1`;

const GRANTS = {
  r: 'select, insert, update, delete',
  p: 'select, insert, update, delete',
  v: 'select',
  S: 'usage, select',
} as const;

/**
 * Fences every table of a module to one centre and lets the role of requests use them. Runs after each migration, in its
 * transaction, so that no table is ever seen unfenced and none depends on its author's memory.
 *
 * A migration that grants something itself keeps it at that: `grant select, insert … to tandem_request` makes a table
 * that can only grow.
 */
export async function secure(executor: SqlExecutor, { schema, tenantless }: ModuleMigrations): Promise<void> {
  const role = tenantless ? SYSTEM_ROLE : REQUEST_ROLE;
  await executor.script(`grant usage on schema "${schema}" to ${role}`);
  for (const relation of await executor.query<Relation>(RELATIONS, [schema, role])) {
    if (!relation.granted) await executor.script(`grant ${GRANTS[relation.kind]} on ${relation.name} to ${role}`);
    if (!tenantless && isTable(relation)) await fence(executor, relation);
  }
}

/**
 * Lets the owner see all rows of a module's tables while a migration changes them: under forced row-level security, and
 * without a tenant, `update` would find none and say nothing. `secure` forces it again before the transaction ends.
 */
export async function unforce(executor: SqlExecutor, { schema, tenantless }: ModuleMigrations): Promise<void> {
  if (tenantless) return;
  for (const relation of await executor.query<Relation>(RELATIONS, [schema, REQUEST_ROLE])) {
    if (isTable(relation)) await executor.script(`alter table ${relation.name} no force row level security`);
  }
}

/** A table without tenant is left to the catalogue checks, which say so in better words than a failed policy. */
async function fence(executor: SqlExecutor, { name, has_tenant, has_policy }: Relation): Promise<void> {
  await executor.script(`alter table ${name} enable row level security; alter table ${name} force row level security`);
  if (has_policy || !has_tenant) return;
  await executor.script(`create policy tenant on ${name} using (${TENANT_POLICY}) with check (${TENANT_POLICY})`);
}

function isTable({ kind }: Relation): boolean {
  return kind === 'r' || kind === 'p';
}
