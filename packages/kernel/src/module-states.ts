import type { AnyContract } from '@tandem/sdk';
import type { CheckProblem } from './check/problem.ts';
import { dependentsOf, type Refusal, refusalText } from './check/refusals.ts';
import type { Installed } from './installed.ts';

/** Something said to people: a message key of `core`, and its values. */
export interface Told {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Whether a module serves; if not, why and what repairs it, for people and for whoever runs the server. */
export interface ModuleStatus {
  readonly module: string;
  readonly version: string;
  readonly state: 'ready' | 'refused';
  /** The modules that use it, directly or through others: they stop with it. */
  readonly dependents: readonly string[];
  readonly refusal: {
    readonly why: Told;
    readonly mend: Told;
    /** The same for the log and `/health`, in English. */
    readonly text: { readonly why: string; readonly mend: string };
    /** The module's own problems; none when only a module that it uses is refused. */
    readonly problems: readonly CheckProblem[];
  } | null;
}

/** The state of every installed module, in the order of the composition. */
export function moduleStates({ modules, refused }: Pick<Installed, 'modules' | 'refused'>): readonly ModuleStatus[] {
  const contracts = [...modules.values()].map(({ contract }): AnyContract => contract);
  return contracts.map(({ id, version }) => {
    const refusal = refused.modules.get(id);
    return {
      module: id,
      version,
      state: refusal ? 'refused' : 'ready',
      dependents: dependentsOf(id, contracts),
      refusal: refusal ? { ...toldOf(refusal), text: refusalText(id, refusal), problems: refusal.problems } : null,
    };
  });
}

/** Why a module does not serve, and what repairs it, in the words of people who did not write it. */
export function toldOf({ problems, uses }: Refusal): { readonly why: Told; readonly mend: Told } {
  if (uses !== undefined) {
    const values = { module: uses };
    return { why: { key: 'module.why.uses', values }, mend: { key: 'module.mend.uses', values } };
  }
  const values = { count: problems.length };
  return { why: { key: 'module.why.problems', values }, mend: { key: 'module.mend.problems', values } };
}
