import { DatabaseProblem } from '../problem.ts';
import { REQUEST_ROLE, SYSTEM_ROLE } from '../scope/set-up.ts';
import type { SqlExecutor } from '../wire/sql-executor.ts';

interface Login {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly creates_roles: boolean;
  readonly owns: string | null;
  readonly lacks: readonly string[];
}

const LOGIN = `
  select login.rolname::text as name, login.rolsuper as superuser, login.rolbypassrls as bypasses,
    login.rolcreaterole as creates_roles,
    (select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and pg_has_role(login.oid, c.relowner, 'member')
      order by 1 limit 1) as owns,
    array(select role.rolname::text from pg_roles role
      where role.rolname = any($1) and not pg_has_role(login.oid, role.oid, 'member') order by 1) as lacks
  from pg_roles login where login.rolname = current_user`;

/**
 * Refuses a login that could go past row-level security: then only the predicate of each query would keep one centre's
 * data from another. Membership of an owner counts as owning.
 *
 * @throws DatabaseProblem `login-owns`, `roles-missing`.
 */
export async function refuseUnfitLogin(executor: SqlExecutor): Promise<void> {
  const [login] = await executor.query<Login>(LOGIN, [[REQUEST_ROLE, SYSTEM_ROLE]]);
  if (!login) throw new Error('pg_roles does not know the login.');
  const fault = faultOf(login);
  if (fault !== undefined) {
    throw new DatabaseProblem('login-owns', {
      message: `The login "${login.name}" of DATABASE_URL ${fault}, so row-level security would not bind it.`,
      remedy:
        'Let DATABASE_URL name a login that owns nothing, and DATABASE_MIGRATE_URL the owner; TANDEM_DEV=1 allows it for developing.',
    });
  }
  if (login.lacks.length > 0) {
    throw new DatabaseProblem('roles-missing', {
      message: `The login "${login.name}" of DATABASE_URL may not act as ${login.lacks.join(' and ')}.`,
      remedy: `Migrate with DATABASE_MIGRATE_URL, or run: grant ${login.lacks.join(', ')} to "${login.name}".`,
    });
  }
}

function faultOf(login: Login): string | undefined {
  if (login.superuser) return 'is a superuser';
  if (login.bypasses) return 'has BYPASSRLS';
  if (login.creates_roles) return 'has CREATEROLE';
  if (login.owns !== null) return `owns ${login.owns}`;
  return undefined;
}
