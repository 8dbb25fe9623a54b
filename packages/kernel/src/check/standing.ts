import { type ModuleState, moduleStates, type StateChange } from '@tandem/sdk';
import { stateChange } from '../standing/schema.ts';
import { nearest } from './nearest.ts';
import type { CheckProblem } from './problem.ts';

const why = 'A centre that installs the project could not say where the module stands.';

/** What a plugin says of a module's state, where the compiler does not see it: the dates, and that a postponement has its reason. */
export function standingProblems(
  state: ModuleState | StateChange | undefined,
  at: Pick<CheckProblem, 'project' | 'where'>,
): CheckProblem[] {
  if (state === undefined) return [];
  const where = `${at.where} state`;
  const word = typeof state === 'string' ? state : state.state;
  if (!moduleStates.includes(word)) {
    return [
      { ...at, where, what: `There is no state "${word}".`, why, mend: nearest(word, moduleStates).remedy('state') },
    ];
  }
  if (typeof state === 'string') return [];
  const found = stateChange.safeParse(state);
  return (found.error?.issues ?? []).map(({ path, message }) => {
    const said = mends[message];
    const place = [where, ...path].join('/');
    return said
      ? { ...at, where: place, why, ...said }
      : { ...at, where: place, what: message, why, mend: 'Say it with planned, postponed, open or closed of the SDK.' };
  });
}

const mends: Readonly<Record<string, { readonly what: string; readonly mend: string }>> = {
  'problem.month-or-day': {
    what: 'It is neither a month nor a day that exists.',
    mend: 'Write it as 2021-09 or 2021-09-06.',
  },
  'problem.postponed': {
    what: 'It does not come after the planned date.',
    mend: 'Give the date that was planned, and a later one.',
  },
  'problem.required': { what: 'It says nothing.', mend: 'Give the reason, for whoever reads the sheet.' },
};
