import { TENANTLESS_SCHEMAS } from '../schemas.ts';

const tenantless = Object.keys(TENANTLESS_SCHEMAS)
  .map((schema) => `'${schema}'`)
  .join(', ');

/** Condition on pg_namespace `n`: not one of PostgreSQL's own schemas, and the one looked at if there is one. */
export const OWN_SCHEMA = `n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and ($1::text is null or n.nspname = $1)`;

/** Condition on pg_namespace `n`: its tables belong to centres. */
export const TENANT_SCHEMA = `${OWN_SCHEMA} and n.nspname not in (${tenantless})`;

/** Condition on an object of pg_class `c`: made by a migration, not by an extension. */
export const NOT_OF_EXTENSION = `not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** From clause and condition: the tables that belong to centres, as pg_class `c` in pg_namespace `n`. */
export const TENANT_TABLES = `pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and ${TENANT_SCHEMA} and ${NOT_OF_EXTENSION}`;

/** Name of the table `c`, as SQL reads it. */
export const TABLE_NAME = `format('%I.%I', n.nspname, c.relname)`;

/** Number of the column `tenant_id` of a table, given an expression for the table's oid. */
export function tenantColumnOf(table: string): string {
  return `(select a.attnum from pg_attribute a where a.attrelid = ${table} and a.attname = 'tenant_id' and not a.attisdropped)`;
}
