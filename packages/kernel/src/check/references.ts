import type { AnyContract } from '@tandem/sdk';
import { nearest } from './nearest.ts';
import type { CheckProblem } from './problem.ts';

/** References to tables that the module does not have. */
export function referenceProblems({ id, refs = {}, records }: AnyContract): CheckProblem[] {
  const schema = `${(id as string).replaceAll('-', '_')}.`;
  const own = Object.keys(records.tables as object).filter((table) => table.startsWith(schema));
  return Object.entries(refs as Readonly<Record<string, string>>)
    .filter(([, table]) => !own.includes(table))
    .map(([name, table]) => ({
      module: id,
      where: `${id} refs/${name}`,
      what: `It offers ${table}, which is no table of this module.`,
      why: 'No foreign key could point at it.',
      mend: nearest(table, own).remedy('table'),
    }));
}
