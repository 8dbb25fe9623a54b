import { DatabaseProblem } from '../problem.ts';
import { SYSTEM_ROLE } from '../scope/set-up.ts';
import type { SqlExecutor } from '../wire/sql-executor.ts';
import { checksumOf } from './checksum.ts';
import type { Migration, ModuleMigrations } from './module-migrations.ts';

/** A row of `kernel_system.ledger`: what has been applied to this database. */
interface LedgerRow {
  readonly name: string;
  readonly checksum: string;
}

const CREATE_LEDGER = `
  create schema if not exists kernel_system;
  create table if not exists kernel_system.ledger (
    module text not null,
    name text not null,
    checksum text not null,
    at timestamptz not null default now(),
    primary key (module, name)
  );
  grant select on kernel_system.ledger to ${SYSTEM_ROLE}`;

/** Creates the ledger if this is a new database. The one table that no migration makes. */
export async function createLedger(executor: SqlExecutor): Promise<void> {
  await executor.script(CREATE_LEDGER);
}

/**
 * The migrations of a module that this database still lacks.
 *
 * @throws DatabaseProblem `migration-refused` if an applied one was edited since, is unknown to this program, or comes
 * after one that is missing.
 */
export async function pendingOf(executor: SqlExecutor, module: ModuleMigrations): Promise<readonly Migration[]> {
  const applied = await executor.query<LedgerRow>(
    'select name, checksum from kernel_system.ledger where module = $1 order by name',
    [module.module],
  );
  const checksums = new Map(applied.map(({ name, checksum }) => [name, checksum]));
  const known = new Set(module.migrations.map(({ name }) => name));
  for (const { name } of applied) if (!known.has(name)) throw unknown(module.module, name);
  let missing: string | undefined;
  for (const { name, up } of module.migrations) {
    const checksum = checksums.get(name);
    if (checksum === undefined) missing ??= name;
    else if (checksum !== checksumOf(up)) throw edited(module.module, name);
    else if (missing !== undefined) throw outOfOrder(module.module, missing, name);
  }
  return module.migrations.filter(({ name }) => !checksums.has(name));
}

/** Notes a migration as applied. */
export async function record(executor: SqlExecutor, module: string, migration: Migration): Promise<void> {
  await executor.query('insert into kernel_system.ledger (module, name, checksum) values ($1, $2, $3)', [
    module,
    migration.name,
    checksumOf(migration.up),
  ]);
}

/** Whether another process has applied this migration since we looked. */
export async function isRecorded(executor: SqlExecutor, module: string, migration: Migration): Promise<boolean> {
  const rows = await executor.query('select 1 as one from kernel_system.ledger where module = $1 and name = $2', [
    module,
    migration.name,
  ]);
  return rows.length > 0;
}

function edited(module: string, name: string): DatabaseProblem {
  return new DatabaseProblem('migration-refused', {
    message: `Migration "${name}" of module "${module}" was edited after it had been applied to this database.`,
    remedy: 'Put its text back as it was, and write the change as a new migration.',
  });
}

function unknown(module: string, name: string): DatabaseProblem {
  return new DatabaseProblem('migration-refused', {
    message: `This database has migration "${name}" of module "${module}", which this version of the program does not know.`,
    remedy: 'Start the version that applied it, or a later one, or restore a backup made before it.',
  });
}

function outOfOrder(module: string, missing: string, applied: string): DatabaseProblem {
  return new DatabaseProblem('migration-refused', {
    message: `Migration "${missing}" of module "${module}" stands before "${applied}", which has been applied already.`,
    remedy: 'Move it to the end of the list.',
  });
}
