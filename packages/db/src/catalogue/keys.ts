import type { CatalogueCheck } from './problem.ts';
import { OWN_SCHEMA, TENANT_SCHEMA, TENANT_TABLES, tenantColumnOf } from './tenant-objects.ts';

/** The foreign keys `k` of tables `c` to tables `target`, with the schemas of both. */
const FOREIGN_KEYS = `pg_constraint k
  join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  join pg_class target on target.oid = k.confrelid join pg_namespace m on m.oid = target.relnamespace
  where k.contype = 'f'`;

const KEY_NAME = `format('%I.%I (%I)', n.nspname, c.relname, k.conname)`;

/** The schema `m` of a key's target, judged as `n` is elsewhere. */
const TARGET_HAS_TENANT = TENANT_SCHEMA.replaceAll('n.nspname', 'm.nspname').replaceAll('$1', 'null');

/** Every key begins with the tenant, so that none reaches across centres and a distributed engine can route by it. */
export const KEY_CHECKS: readonly CatalogueCheck[] = [
  {
    sql: `select format('%I.%I (%I)', n.nspname, c.relname, k.relname) as name
      from pg_index i join pg_class k on k.oid = i.indexrelid, ${TENANT_TABLES} and i.indrelid = c.oid and (i.indisunique or i.indisexclusion)
      and i.indkey[0] is distinct from ${tenantColumnOf('c.oid')}`,
    what: 'is a primary, unique or exclusion key that does not begin with tenant_id',
    remedy: 'Put tenant_id first in the key.',
  },
  {
    sql: `select ${KEY_NAME} as name from ${FOREIGN_KEYS} and ${TENANT_SCHEMA} and ${TARGET_HAS_TENANT}
      and (k.conkey[1] is distinct from ${tenantColumnOf('c.oid')}
        or k.confkey[1] is distinct from ${tenantColumnOf('target.oid')})`,
    what: 'is a foreign key without tenant_id first on both sides',
    remedy: 'Write foreign key (tenant_id, …) references … (tenant_id, …).',
  },
  {
    sql: `select ${KEY_NAME} as name from ${FOREIGN_KEYS} and ${OWN_SCHEMA} and not (${TENANT_SCHEMA}) and ${TARGET_HAS_TENANT}`,
    what: "is a foreign key from a table without tenant to a centre's table",
    remedy: 'Keep the id without a key, or move the table to a module.',
  },
  {
    sql: `select ${KEY_NAME} as name from ${FOREIGN_KEYS} and ${TENANT_SCHEMA} and k.confdeltype in ('n', 'd')
      and (k.confdelsetcols is null or ${tenantColumnOf('c.oid')} = any(k.confdelsetcols))`,
    what: 'would empty tenant_id when its target is deleted',
    remedy: 'Name the columns: on delete set null (person_id).',
  },
];
