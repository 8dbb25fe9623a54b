import type { ServerModule } from '@tandem/sdk/server';
import { patternProblem } from '../jobs/next-run.ts';
import type { CheckProblem } from './problem.ts';
import { settingsProblems } from './task-settings.ts';

/** What is wrong with a module's jobs. */
export function jobProblems({ contract, jobs = {} }: ServerModule): CheckProblem[] {
  return Object.entries(jobs).flatMap(([name, job]) => {
    const where = `${contract.id} jobs/${name}`;
    const problems = settingsProblems(where, job);
    const module = contract.id;
    if (!/^[a-z][A-Za-z0-9]{0,59}$/.test(name)) {
      problems.push({
        where,
        what: 'This is not a fit name for a job.',
        why: 'It is stored with the work that waits.',
        mend: 'Use letters and digits, a small letter first.',
      });
    }
    if (job.every === undefined) return problems.map((problem) => ({ module, ...problem }));
    const problem = patternProblem(job.every);
    if (problem !== undefined) {
      problems.push({
        where: `${where} every`,
        what: `"${job.every}" is no time to run at: ${problem}.`,
        why: 'It would never run.',
        mend: 'Write five fields of cron, such as "0 3 * * *" for three in the morning.',
      });
    }
    const result = job.input['~standard'].validate({});
    if (result instanceof Promise || result.issues) {
      problems.push({
        where: `${where} input`,
        what: 'A job that runs by itself is given {}, and its schema refuses it.',
        why: 'Each run would fail.',
        mend: 'Give every field a default, or leave "every" out.',
      });
    }
    return problems.map((problem) => ({ module, ...problem }));
  });
}
