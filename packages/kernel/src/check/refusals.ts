import type { AnyContract } from '@tandem/sdk';
import { core } from '../core/contract.ts';
import { needsOf } from './needs.ts';
import { type CheckProblem, problemText } from './problem.ts';

/** Why a module does not serve: its own problems, or that of a module it uses. */
export interface Refusal {
  /** None when only a module that it uses is refused. */
  readonly problems: readonly CheckProblem[];
  /** The refused module that it uses. */
  readonly uses?: string;
}

/** What does not serve, by id. */
export interface Refusals {
  readonly modules: ReadonlyMap<string, Refusal>;
  /** Plugins that no centre can install. */
  readonly projects: ReadonlyMap<string, readonly CheckProblem[]>;
}

/** Refuses what has problems, and the modules that use a refused one. The core serves whatever is wrong around it. */
export function refusalsOf(problems: readonly CheckProblem[], contracts: readonly AnyContract[]): Refusals {
  const own = byId(problems, ({ module }) => (module === core.id ? undefined : module));
  const modules = new Map<string, Refusal>([...own].map(([id, found]) => [id, { problems: found }]));
  for (let before = -1; before !== modules.size;) {
    before = modules.size;
    for (const contract of contracts.filter(({ id }) => !modules.has(id))) {
      const broken = needsOf(contract).find((need) => modules.has(need.contract.id))?.contract.id as string | undefined;
      if (broken !== undefined) modules.set(contract.id, { problems: [], uses: broken });
    }
  }
  return { modules, projects: byId(problems, ({ project }) => project) };
}

/** The modules that use this one, directly or through others, sorted. */
export function dependentsOf(id: string, contracts: readonly AnyContract[]): string[] {
  const found = new Set([id]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const contract of contracts) {
      if (needsOf(contract).some((need) => found.has(need.contract.id))) found.add(contract.id);
    }
  }
  found.delete(id);
  return [...found].toSorted();
}

/** A refusal as whoever runs the server reads it: why, and what to do. */
export function refusalText(id: string, { problems, uses }: Refusal): { readonly why: string; readonly mend: string } {
  if (uses === undefined) return { why: problemText(problems), mend: 'Mend it, then start the server again.' };
  return { why: `${id} uses ${uses}, which is refused.`, mend: `Mend ${uses}; ${id} then serves again.` };
}

function byId(
  problems: readonly CheckProblem[],
  refused: (problem: CheckProblem) => string | undefined,
): Map<string, readonly CheckProblem[]> {
  const found = new Map<string, readonly CheckProblem[]>();
  for (const problem of problems) {
    const id = refused(problem);
    if (id !== undefined) found.set(id, [...(found.get(id) ?? []), problem]);
  }
  return found;
}
