import type { AnyContract } from '@tandem/sdk';
import { core } from '../core/contract.ts';
import { needsOf } from './needs.ts';
import { type CheckProblem, problemText } from './problem.ts';

/** What does not serve, by id, each with all reasons and remedies. */
export interface Refusals {
  readonly modules: ReadonlyMap<string, string>;
  /** Plugins that no centre can install. */
  readonly projects: ReadonlyMap<string, string>;
}

/** Refuses what has problems, and the modules that use a refused one. The core serves whatever is wrong around it. */
export function refusalsOf(problems: readonly CheckProblem[], contracts: readonly AnyContract[]): Refusals {
  const modules = reasons(problems, ({ module }) => (module === core.id ? undefined : module));
  for (let before = -1; before !== modules.size;) {
    before = modules.size;
    for (const contract of contracts.filter(({ id }) => !modules.has(id))) {
      const broken = needsOf(contract).find((need) => modules.has(need.contract.id))?.contract.id as string | undefined;
      if (broken !== undefined) modules.set(contract.id, `${contract.id} uses ${broken}, which is refused.`);
    }
  }
  return { modules, projects: reasons(problems, ({ project }) => project) };
}

function reasons(
  problems: readonly CheckProblem[],
  refused: (problem: CheckProblem) => string | undefined,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const problem of problems) {
    const id = refused(problem);
    if (id === undefined) continue;
    found.set(id, [...(found.has(id) ? [found.get(id)] : []), problemText([problem])].join(' '));
  }
  return found;
}
