import { REQUEST_ROLE, SYSTEM_ROLE } from '../scope/set-up.ts';
import { DatabaseProblem } from '../problem.ts';
import type { SqlExecutor } from '../wire/sql-executor.ts';

/** Attempts at a change of roles that another database of the same cluster makes at the same moment. */
const ATTEMPTS = 10;

/** Meets a role, or a grant, that was made between our looking and our making; both are what we wanted. */
const MADE_MEANWHILE = 'duplicate_object or unique_violation';

/**
 * Creates the roles that scopes run under and lets the serving login act as them. Roles belong to the whole cluster, so
 * several databases may do this at once; what another has done already is left alone.
 *
 * @param servingLogin the login of DATABASE_URL; absent, the owner itself.
 * @throws DatabaseProblem `roles-missing` if the owner may not create roles, with the SQL for who may.
 */
export async function prepareRoles(executor: SqlExecutor, servingLogin?: string): Promise<void> {
  try {
    for (const role of [REQUEST_ROLE, SYSTEM_ROLE]) await ensureRole(executor, role);
    for (const role of [REQUEST_ROLE, SYSTEM_ROLE]) await insistently(executor, grantRole(role, servingLogin));
  } catch (cause) {
    if (sqlState(cause) !== '42501') throw cause;
    throw rolesMissing(servingLogin, cause);
  }
}

/** Creates a role that can only be switched to, unless the cluster has it. */
export function ensureRole(executor: SqlExecutor, role: string): Promise<void> {
  const text = `do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then
      create role ${role} nologin noinherit;
    end if;
  exception when ${MADE_MEANWHILE} then null;
  end $$`;
  return insistently(executor, text);
}

/** PostgreSQL 16 and later grant a role without the right to switch to it unless told so. */
function grantRole(role: string, servingLogin: string | undefined): string {
  const login = servingLogin === undefined ? 'current_user' : quoted(servingLogin);
  return `do $$ declare
    login name := ${login};
    modern boolean := current_setting('server_version_num')::int >= 160000;
    may boolean;
  begin
    if modern then
      execute 'select pg_has_role($1, $2, ''set'')' into may using login, '${role}'::name;
    else
      may := pg_has_role(login, '${role}', 'member');
    end if;
    if not may then
      execute format('grant ${role} to %I', login) || case when modern then ' with set true, inherit false' else '' end;
    end if;
  exception when ${MADE_MEANWHILE} then null;
  end $$`;
}

/** Two grants at the same moment can meet as "tuple concurrently updated" (XX000), which passes when tried again. */
async function insistently(executor: SqlExecutor, text: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await executor.script(text);
    } catch (error) {
      if (sqlState(error) !== 'XX000' || attempt === ATTEMPTS) throw error;
    }
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function sqlState(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function rolesMissing(servingLogin: string | undefined, cause: unknown): DatabaseProblem {
  const login = servingLogin ?? 'the owner';
  return new DatabaseProblem('roles-missing', {
    message: `The owner may not create the roles ${REQUEST_ROLE} and ${SYSTEM_ROLE} or grant them to ${login}.`,
    remedy: `Let a superuser run: create role ${REQUEST_ROLE} nologin; create role ${SYSTEM_ROLE} nologin; grant ${REQUEST_ROLE}, ${SYSTEM_ROLE} to "${login}".`,
    cause,
  });
}
