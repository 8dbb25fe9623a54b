import { type TaskSettings, taskTimeout } from '@tandem/sdk/server';
import type { CheckProblem } from './problem.ts';

/** What is wrong with how a handler or a job is to be tried. */
export function settingsProblems(
  where: string,
  { timeoutSeconds, retry }: TaskSettings,
): Omit<CheckProblem, 'module'>[] {
  const problems: Omit<CheckProblem, 'module'>[] = [];
  if (timeoutSeconds !== undefined && !(timeoutSeconds > 0 && timeoutSeconds <= taskTimeout.longest)) {
    problems.push({
      where: `${where} timeoutSeconds`,
      what: `An attempt takes more than 0 and at most ${taskTimeout.longest} seconds; this says ${timeoutSeconds}.`,
      why: 'It holds a transaction open, and on the embedded database everybody waits for it.',
      mend: 'Do the work in pieces: return again(…) from a job.',
    });
  }
  if (retry?.attempts !== undefined && !(Number.isInteger(retry.attempts) && retry.attempts >= 1)) {
    problems.push({
      where: `${where} retry/attempts`,
      what: `There is at least one attempt, and a whole number of them; this says ${retry.attempts}.`,
      why: 'It would never be tried.',
      mend: 'Give a whole number from 1.',
    });
  }
  return problems;
}
