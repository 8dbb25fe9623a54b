import type { CheckProblem } from '@tandem/kernel';
import type { ApiSettings } from './api-settings.ts';

export interface Health {
  readonly status: 'up' | 'degraded' | 'down';
  readonly database: { readonly kind: string; readonly answers: boolean };
  /** Every installed module: whether it serves, and if not, why and what to do. */
  readonly modules: readonly {
    readonly module: string;
    readonly version: string;
    readonly state: 'ready' | 'refused';
    readonly why?: string;
    readonly mend?: string;
  }[];
  /** What is wrong with what is composed. */
  readonly problems: readonly Pick<CheckProblem, 'where' | 'what' | 'why' | 'mend'>[];
  /** Events and jobs that were tried in vain and wait for somebody to decide, of all centres; a thousand at most. Null: not known. */
  readonly deadLetters: number | null;
}

/** What a load balancer and an administrator need to know. It names no person and no centre. */
export async function health({ database, kernel }: Pick<ApiSettings, 'database' | 'kernel'>): Promise<Health> {
  const deadLetters = await kernel.deadLetters().catch(() => null);
  const answers = deadLetters !== null;
  const problems = kernel.problems.map(({ where, what, why, mend }) => ({ where, what, why, mend }));
  const modules = kernel.modules.map(({ module, version, state, refusal }) => ({
    module,
    version,
    state,
    ...refusal?.text,
  }));
  return {
    status: answers ? (problems.length > 0 ? 'degraded' : 'up') : 'down',
    database: { kind: database.kind, answers },
    modules,
    problems,
    deadLetters,
  };
}
