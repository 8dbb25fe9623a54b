import type { SqlExecutor } from '@tandem/db';

/** All rows of one centre, as one fingerprint for each table. */
export type Contents = ReadonlyMap<string, string>;

const TENANT_TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
  where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  order by 1`;

/** The names of all tables whose rows belong to centres. */
export async function tenantTables(owner: SqlExecutor): Promise<readonly string[]> {
  return (await owner.query<{ name: string }>(TENANT_TABLES)).map(({ name }) => name);
}

/** Reads what a centre holds, table by table, in one query. */
export async function contentsOf(owner: SqlExecutor, tables: readonly string[], tenantId: string): Promise<Contents> {
  if (tables.length === 0) return new Map();
  const each = tables.map(
    (
      table,
    ) => `select '${table}' as name, count(*) || ' ' || md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as rows
      from ${table} t where tenant_id = $1`,
  );
  const rows = await owner.query<{ name: string; rows: string }>(each.join(' union all '), [tenantId]);
  return new Map(rows.map(({ name, rows: text }) => [name, text]));
}

/** The tables whose rows differ. */
export const changedTables = (before: Contents, after: Contents): readonly string[] =>
  [...after.keys()].filter((table) => before.get(table) !== after.get(table));

/** The clock of a trial stands still, so an instant is the same in every centre. */
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

/** Every text of six letters or more in the rows of a centre: ids, names, whatever would betray where an answer came from. */
export async function wordsOf(
  owner: SqlExecutor,
  tables: readonly string[],
  tenantId: string,
): Promise<ReadonlySet<string>> {
  const words = new Set<string>();
  for (const table of tables) {
    const rows = await owner.query<{ row: unknown }>(`select to_jsonb(t) as row from ${table} t where tenant_id = $1`, [
      tenantId,
    ]);
    for (const { row } of rows)
      for (const text of textsIn(row)) if (text.length >= 6 && !instant.test(text)) words.add(text);
  }
  return words;
}

/** All texts anywhere in a value. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}
