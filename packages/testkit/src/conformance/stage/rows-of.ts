import type { SqlExecutor } from '@tandem/db';
import { textsIn } from './contents.ts';
import type { Side } from './stage.ts';

interface Row {
  readonly table: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What one instance holds of the tables of its own module. */
export interface RowsOfInstance {
  /** The ids of its rows. */
  readonly ids: ReadonlySet<string>;
  /** The rows as text, by table: its own, and whatever names one of its ids. */
  readonly rows: ReadonlyMap<string, string>;
}

/**
 * Finds the rows of an instance: those with its `module_id`, and those without one that name a row of it, over any
 * number of steps. What a module keeps for the whole centre is nobody's, and neither are rows of other modules.
 *
 * @param tables of the module alone.
 * @param known ids of an earlier look: whoever names one now is found, also when its row is gone.
 */
export async function rowsOfInstance(
  owner: SqlExecutor,
  tables: readonly string[],
  { centre, moduleId }: Pick<Side, 'centre' | 'moduleId'>,
  known: ReadonlySet<string> = new Set(),
): Promise<RowsOfInstance> {
  const all: Row[] = [];
  for (const table of tables) {
    const sql = `select to_jsonb(t) as values from ${table} t where tenant_id = $1 order by t::text`;
    for (const { values } of await owner.query<Pick<Row, 'values'>>(sql, [centre.id])) all.push({ table, values });
  }
  const ids = new Set(known);
  let size = -1;
  while (size < ids.size) {
    size = ids.size;
    for (const { values } of all)
      if (isOf(values, moduleId, ids) && typeof values['id'] === 'string') ids.add(values['id']);
  }
  const rows = new Map<string, string>();
  for (const { table, values } of all) {
    if (values['module_id'] === moduleId || names(values, ids)) {
      rows.set(table, `${rows.get(table) ?? ''}${JSON.stringify(values)}\n`);
    }
  }
  return { ids, rows };
}

const isOf = (values: Row['values'], moduleId: string, ids: ReadonlySet<string>): boolean =>
  'module_id' in values ? values['module_id'] === moduleId : names(values, ids);

const names = (values: Row['values'], ids: ReadonlySet<string>): boolean =>
  textsIn(values).some((text) => ids.has(text));
