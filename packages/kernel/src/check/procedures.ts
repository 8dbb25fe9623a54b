import type { ProcedureMeta, ServerModule } from '@tandem/sdk/server';
import { isObject } from '../configuration/tree.ts';
import type { CheckProblem } from './problem.ts';

interface ProcedureDefinition {
  readonly procedure?: boolean;
  readonly type?: string;
  readonly meta?: ProcedureMeta;
}

/** Procedures that no permission guards: made past the SDK, or under a permission of another module. */
export function unguardedProcedures({ contract, procedures }: ServerModule): CheckProblem[] {
  const allowed = Object.keys(contract.permissions as object).map((name) => `${contract.id}.${name}`);
  return definitionsIn(procedures, contract.id).flatMap(({ path, definition }) => {
    const { meta, procedure } = definition ?? {};
    const isGuarded = meta !== undefined && meta.module === contract.id && allowed.includes(meta.permission);
    if (procedure === true && isGuarded) return [];
    return [
      {
        module: contract.id,
        where: path,
        what: 'This procedure names no permission of its module.',
        why: 'Nobody could be refused.',
        mend: 'Make it with procedureOf(contract).',
      },
    ];
  });
}

/** Procedures that read across instances and are no queries: what is written belongs to one instance, with its own configuration. */
export function writingAcross({ contract, procedures }: ServerModule): CheckProblem[] {
  return definitionsIn(procedures, contract.id)
    .filter(({ definition }) => definition?.meta?.across === true && definition.type !== 'query')
    .map(({ path }) => ({
      module: contract.id,
      where: path,
      what: 'This procedure is about several instances at once, and is no query.',
      why: 'What is written belongs to one instance, and to the configuration of its project.',
      mend: 'Make it a query, or make it with procedureOf(contract) and call it for each instance.',
    }));
}

interface Found {
  readonly path: string;
  readonly definition: ProcedureDefinition | undefined;
}

/** Every procedure of a branch, with the path it has in the API. */
export function definitionsIn(branch: unknown, path: string): Found[] {
  // Procedures are functions with a definition; so are routers, which nobody but the host makes.
  if (typeof branch === 'function') return [{ path, definition: (branch as { _def?: ProcedureDefinition })._def }];
  if (!isObject(branch)) return [{ path, definition: undefined }];
  return Object.entries(branch).flatMap(([name, below]) => definitionsIn(below, `${path}.${name}`));
}
