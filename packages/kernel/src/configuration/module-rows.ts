import type { AnyContract } from '@tandem/sdk';
import { sql } from '@tandem/sdk/server';
import type { Kysely } from 'kysely';
import type { KernelStoreTables } from '../tables.gen.ts';

/** The column by which a module's rows say which instance they belong to. */
const instanceColumn = 'module_id';

/** Whether an instance holds anything, in any table of its module that says whose its rows are. One round trip. */
export async function holdsRows(
  tx: Kysely<KernelStoreTables>,
  contract: AnyContract | undefined,
  moduleId: string,
): Promise<boolean> {
  const tables = Object.entries((contract?.records.tables ?? {}) as Readonly<Record<string, { columns: object }>>)
    .filter(([, { columns }]) => Object.hasOwn(columns, instanceColumn))
    .map(
      ([table]) =>
        sql<boolean>`exists (select 1 from ${sql.table(table)} where ${sql.ref(instanceColumn)} = ${moduleId})`,
    );
  if (tables.length === 0) return false;
  const { rows } = await sql<{ holds: boolean }>`select ${sql.join(tables, sql` or `)} as holds`.execute(tx);
  return rows[0]?.holds ?? false;
}
