import type { ModuleMigrations } from '../migrations/module-migrations.ts';
import type { SqlExecutor } from '../wire/sql-executor.ts';
import type { CatalogueProblem } from './problem.ts';

interface ForeignReference {
  readonly key: string;
  readonly schema: string;
  /** The table it points at: `people.person`. */
  readonly target: string;
}

/** Foreign keys that leave their schema. */
const FOREIGN_REFERENCES = `
  select format('%I.%I (%I)', n.nspname, c.relname, k.conname) as key, m.nspname::text as schema,
    format('%I.%I', m.nspname, target.relname) as target
  from pg_constraint k
    join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_class target on target.oid = k.confrelid join pg_namespace m on m.oid = target.relnamespace
  where k.contype = 'f' and n.nspname = $1 and m.nspname <> n.nspname and k.conparentid = 0
  order by 1`;

/**
 * Foreign keys of a module into the tables of others: only a module that it uses may be pointed at, and only the tables that
 * this one offers as references. Else no module could change its own tables without breaking unknown ones.
 *
 * @param modules all modules of the installation, with what they offer.
 */
export async function referenceProblems(
  executor: SqlExecutor,
  module: ModuleMigrations,
  modules: readonly ModuleMigrations[],
): Promise<readonly CatalogueProblem[]> {
  const references = await executor.query<ForeignReference>(FOREIGN_REFERENCES, [module.schema]);
  return references.flatMap(({ key, schema, target }) => {
    const owner = modules.find((other) => other.schema === schema);
    if (owner?.refs?.includes(target) && module.uses?.includes(owner.module)) return [];
    // The kernel's parts are one module in several schemas.
    if (module.kernel && owner?.kernel) return [];
    return [{ where: key, ...refusal(module, owner, target) }];
  });
}

function refusal(
  module: ModuleMigrations,
  owner: ModuleMigrations | undefined,
  target: string,
): Pick<CatalogueProblem, 'what' | 'remedy'> {
  if (!owner?.refs?.includes(target)) {
    const offered = owner?.refs?.length ? ` It offers ${owner.refs.join(', ')}.` : '';
    return {
      what: `is a foreign key to ${target}, which its owner does not offer as a reference`,
      remedy: `Keep the id without a key, or ask for ${target} among the "refs" of its contract.${offered}`,
    };
  }
  return {
    what: `is a foreign key to ${target} of the module ${owner.module}, which ${module.module} does not use`,
    remedy: `Name ${owner.module} in "uses" of the contract.`,
  };
}
