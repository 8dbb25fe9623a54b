import type { Installed } from '../installed.ts';
import { moduleStates } from '../module-states.ts';
import { procedure } from './procedure.ts';

/** The installed modules and what is wrong with them, for whoever looks after a centre. */
export const moduleProcedures = (host: Installed) => ({
  /** All modules with their state, and the problems of the composition that are no module's: of project plugins and policies. */
  list: procedure('module.read').query(() => ({
    modules: moduleStates(host).map(({ refusal, ...status }) => ({
      ...status,
      refusal: refusal && { why: refusal.why, mend: refusal.mend, problems: refusal.problems.map(saying) },
    })),
    others: host.problems.filter(({ module }) => module === undefined || !host.modules.has(module)).map(saying),
  })),
});

/** What a problem says, without the marks by which the kernel refuses. */
const saying = ({ where, what, why, mend }: Installed['problems'][number]) => ({ where, what, why, mend });
