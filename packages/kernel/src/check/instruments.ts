import { type AnyContract, type AnyInstrument, validate } from '@tandem/sdk';
import { same } from '../configuration/tree.ts';
import type { CheckProblem } from './problem.ts';

/** Instruments whose worked examples do not come out, so that nobody can trust a score. */
export async function instrumentProblems({ id, instruments = {} }: AnyContract): Promise<CheckProblem[]> {
  const all = Object.entries(instruments as Readonly<Record<string, AnyInstrument>>);
  const found = await Promise.all(
    all.map(([name, one]) => problemsOf(one, { module: id, where: `${id} instruments/${name}` })),
  );
  return found.flat();
}

async function problemsOf(
  { version, golden, answers, score }: AnyInstrument,
  at: Pick<CheckProblem, 'module' | 'where'>,
): Promise<CheckProblem[]> {
  if (!Number.isInteger(version) || version < 1) {
    const what = `Its version is ${version}.`;
    return [{ ...at, what, why: 'Answers remember it.', mend: 'Count versions 1, 2, 3 …' }];
  }
  const examples = golden as readonly { readonly answers: unknown; readonly score: unknown }[];
  if (examples.length === 0) {
    const why = 'Nobody could tell whether it scores as published.';
    return [{ ...at, what: 'It has no worked example.', why, mend: 'Add one to "golden".' }];
  }
  const found = await Promise.all(
    examples.map(async (example, index) => {
      const where = `${at.where} golden/${index}`;
      const given = await validate(answers, example.answers);
      if (!given.ok) {
        const what = `Its answers do not fit: ${given.issues.map(({ path, message }) => `/${path.join('/')} ${message}`).join('; ')}.`;
        return [{ ...at, where, what, why: 'An example shows what may be answered.', mend: 'Correct the example.' }];
      }
      const scored = scoreOf(score, given.value);
      if ('problem' in scored) {
        const why = 'The same would happen to a person’s answers.';
        return [{ ...at, where, what: scored.problem, why, mend: 'Correct the score function.' }];
      }
      if (same(scored.value, example.score)) return [];
      const what = `These answers score ${JSON.stringify(scored.value)}; the example says ${JSON.stringify(example.score)}.`;
      const why = 'One of the two is not what was published.';
      return [{ ...at, where, what, why, mend: 'Correct the example, or the score and then its version too.' }];
    }),
  );
  return found.flat();
}

/** Scores twice: a score that depends on anything but the answers is none. */
function scoreOf(
  score: AnyInstrument['score'],
  answers: unknown,
): { readonly value: unknown } | { readonly problem: string } {
  try {
    const [value, again] = [score(structuredClone(answers)), score(structuredClone(answers))] as const;
    return same(value, again) ? { value } : { problem: 'The same answers score differently the second time.' };
  } catch (error) {
    return { problem: `Its score function throws: ${error instanceof Error ? error.message : String(error)}.` };
  }
}
