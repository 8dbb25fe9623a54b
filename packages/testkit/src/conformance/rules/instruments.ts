import { isDeepStrictEqual } from 'node:util';
import { type AnyInstrument, validate } from '@tandem/sdk';
import type { Finding } from '../finding.ts';
import type { Subject } from '../subject.ts';

/** The worked examples of instruments, scored again. */
export async function instrumentsGolden({ contract }: Subject): Promise<readonly Finding[]> {
  const all = Object.entries(contract.instruments as Readonly<Record<string, AnyInstrument>>);
  const findings = all.flatMap(([name, { answers, score, golden }]) =>
    golden.map(async (example, index): Promise<readonly Finding[]> => {
      const where = `${contract.id} instruments/${name} golden/${String(index)}`;
      const given = await validate(answers, example.answers);
      if (!given.ok) return [{ where, what: `Its answers do not fit: ${given.issues[0]?.message ?? ''}.` }];
      const what = scored(score, given.value, example.score);
      return what === undefined ? [] : [{ where, what }];
    }),
  );
  return (await Promise.all(findings)).flat();
}

/** Twice, on copies: a score depends on the answers alone and changes nothing. */
function scored(score: AnyInstrument['score'], answers: unknown, published: unknown): string | undefined {
  try {
    const [once, again]: readonly unknown[] = [score(structuredClone(answers)), score(structuredClone(answers))];
    if (!isDeepStrictEqual(once, again)) return 'The same answers score differently the second time.';
    if (isDeepStrictEqual(once, published)) return undefined;
    return `These answers score ${JSON.stringify(once)}; the example says ${JSON.stringify(published)}.`;
  } catch (error) {
    return `Its score function throws: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
