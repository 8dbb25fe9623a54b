import type { SqlExecutor } from '../wire/sql-executor.ts';
import { KEY_CHECKS } from './keys.ts';
import type { CatalogueCheck, CatalogueProblem } from './problem.ts';
import { ROW_SECURITY_CHECKS } from './row-security.ts';
import { SIDE_DOOR_CHECKS } from './side-doors.ts';

const CHECKS: readonly CatalogueCheck[] = [...ROW_SECURITY_CHECKS, ...KEY_CHECKS, ...SIDE_DOOR_CHECKS];

/**
 * Everything in the catalogue that would let one centre's data reach another; empty if all is well. Looks at what the
 * database really holds, so it also finds what a migration did by hand.
 *
 * @param schema look at this schema only; absent, at all.
 */
export async function catalogueProblems(executor: SqlExecutor, schema?: string): Promise<readonly CatalogueProblem[]> {
  const problems: CatalogueProblem[] = [];
  for (const { sql, what, remedy } of CHECKS) {
    const rows = await executor.query<{ name: string }>(`${sql} order by 1`, [schema ?? null]);
    problems.push(...rows.map(({ name }) => ({ where: name, what, remedy })));
  }
  return problems;
}
