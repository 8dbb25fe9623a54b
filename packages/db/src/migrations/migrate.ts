import { catalogueProblems } from '../catalogue/catalogue-problems.ts';
import { DatabaseProblem } from '../problem.ts';
import { refuseOldServer } from '../server/version-check.ts';
import type { SqlExecutor } from '../wire/sql-executor.ts';
import { createLedger, isRecorded, pendingOf, record } from './ledger.ts';
import type { AppliedMigration, Migration, MigrationReport, ModuleMigrations } from './module-migrations.ts';
import { referenceProblems } from '../catalogue/references.ts';
import { refuseUnfitNames } from './names.ts';
import { inOrderOfUse } from './order.ts';
import { withOwner, type OwnerSettings } from './owner.ts';
import { prepareRoles } from './roles.ts';
import { secure, unforce } from './secure.ts';

/** How to migrate: as whom, and for whom. */
export interface MigrateSettings extends OwnerSettings {
  /** Login of DATABASE_URL, which is granted the roles of scopes. Absent: the owner serves as well. */
  readonly servingLogin?: string | undefined;
}

/** Key of the advisory lock that lets one process migrate at a time: "tandem" in the digits of a telephone. */
const MIGRATION_LOCK = 826_336;

/**
 * Brings the database to what the modules ask for: each pending migration in a transaction of its own, in the order of
 * `uses`, its tables secured and checked before it is noted in the ledger. Nothing is applied if anything in the whole
 * list is refused.
 *
 * @throws DatabaseProblem `migration-refused` (names, circle, edited, unknown, out of order, a login without the right), `migration-failed` (its
 * SQL, or a table that is not fenced; nothing of that migration remains), `roles-missing`, `unreachable`,
 * `too-old`.
 */
export async function migrate(
  settings: MigrateSettings,
  modules: readonly ModuleMigrations[],
): Promise<MigrationReport> {
  refuseUnfitNames(modules);
  const ordered = inOrderOfUse(modules);
  return await withOwner(settings, async (executor) => {
    await refuseOldServer(executor);
    await prepareRoles(executor, settings.servingLogin);
    await asOwner(executor, () => inLockedTransaction(executor, () => createLedger(executor)));
    const plan: { readonly module: ModuleMigrations; readonly pending: readonly Migration[] }[] = [];
    for (const module of ordered) plan.push({ module, pending: await pendingOf(executor, module) });
    const applied: AppliedMigration[] = [];
    for (const { module, pending } of plan) {
      for (const migration of pending) {
        if (await apply(executor, module, migration, modules))
          applied.push({ module: module.module, name: migration.name });
      }
    }
    const all = modules.reduce((sum, { migrations }) => sum + migrations.length, 0);
    return { applied, kept: all - applied.length };
  });
}

/** PostgreSQL's code for a right that the login lacks. */
const INSUFFICIENT_PRIVILEGE = '42501';

/** The first change of a database shows whether the login may make any. */
async function asOwner(executor: SqlExecutor, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === INSUFFICIENT_PRIVILEGE)) throw cause;
    const [login] = await executor.query<{ name: string }>('select current_user::text as name');
    throw new DatabaseProblem('migration-refused', {
      message: `The login "${login?.name}" may not change this database: ${cause.message}.`,
      remedy: 'Let DATABASE_MIGRATE_URL name the login that owns its tables.',
      cause,
    });
  }
}

/** False if another process applied it while this one waited for the lock. */
async function apply(
  executor: SqlExecutor,
  module: ModuleMigrations,
  migration: Migration,
  modules: readonly ModuleMigrations[],
): Promise<boolean> {
  try {
    return await inLockedTransaction(executor, async () => {
      if (await isRecorded(executor, module.module, migration)) return false;
      await executor.script(`create schema if not exists "${module.schema}"`);
      await unforce(executor, module);
      await executor.script(migration.up);
      await refuseEndedTransaction(executor);
      await secure(executor, module);
      await refuseProblems(executor, module, modules);
      await record(executor, module.module, migration);
      return true;
    });
  } catch (cause) {
    throw failed(module, migration, cause);
  }
}

async function inLockedTransaction<T>(executor: SqlExecutor, run: () => Promise<T>): Promise<T> {
  await executor.script('begin');
  try {
    await executor.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const result = await run();
    await executor.script('commit');
    return result;
  } catch (error) {
    await executor.script('rollback');
    throw error;
  }
}

/** A migration that says `commit` itself would leave half of itself behind when the rest fails. */
async function refuseEndedTransaction(executor: SqlExecutor): Promise<void> {
  const held = await executor.query(
    `select 1 as one from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and objid = $1`,
    [MIGRATION_LOCK],
  );
  if (held.length > 0) return;
  throw new DatabaseProblem('migration-failed', {
    message: 'It ends its transaction itself.',
    remedy: 'Take "commit" and "rollback" out of its text.',
  });
}

async function refuseProblems(
  executor: SqlExecutor,
  module: ModuleMigrations,
  modules: readonly ModuleMigrations[],
): Promise<void> {
  const problems = [
    ...(await catalogueProblems(executor, module.schema)),
    ...(await referenceProblems(executor, module, modules)),
  ];
  if (problems.length === 0) return;
  throw new DatabaseProblem('migration-failed', {
    message: problems.map(({ where, what }) => `${where} ${what}.`).join(' '),
    remedy: [...new Set(problems.map(({ remedy }) => remedy))].join(' '),
  });
}

function failed({ module }: ModuleMigrations, { name }: Migration, cause: unknown): DatabaseProblem {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DatabaseProblem('migration-failed', {
    message: `Migration "${name}" of module "${module}" failed and left nothing behind: ${reason}`,
    remedy: cause instanceof DatabaseProblem ? cause.remedy : 'Mend its SQL; what was applied before it stays.',
    cause,
  });
}
