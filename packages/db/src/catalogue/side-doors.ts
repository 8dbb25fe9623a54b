import { REQUEST_ROLE } from '../scope/set-up.ts';
import type { CatalogueCheck } from './problem.ts';
import { NOT_OF_EXTENSION, OWN_SCHEMA, TABLE_NAME } from './tenant-objects.ts';

/** What PostgreSQL runs with its owner's rights, past the row-level security of who asks. */
export const SIDE_DOOR_CHECKS: readonly CatalogueCheck[] = [
  {
    sql: `select ${TABLE_NAME} as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'v' and ${OWN_SCHEMA} and ${NOT_OF_EXTENSION} and not exists (
        select from pg_options_to_table(c.reloptions) o where o.option_name = 'security_invoker' and o.option_value::boolean)`,
    what: 'is a view that reads with the rights of its owner',
    remedy: 'Create it "with (security_invoker = true)".',
  },
  {
    sql: `select ${TABLE_NAME} as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'm' and ${OWN_SCHEMA} and has_any_column_privilege('${REQUEST_ROLE}', c.oid, 'select')`,
    what: `is a materialised view that ${REQUEST_ROLE} may read: it has no row-level security`,
    remedy: `Revoke it from ${REQUEST_ROLE}, or make it a table with tenant_id.`,
  },
  {
    sql: `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and ${OWN_SCHEMA} and has_function_privilege('${REQUEST_ROLE}', p.oid, 'execute')`,
    what: `is a function "security definer" that ${REQUEST_ROLE} may call: it runs with the rights of its owner`,
    remedy: 'Make it "security invoker", or revoke execute on it from public.',
  },
];
