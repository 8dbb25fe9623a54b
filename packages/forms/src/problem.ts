import { isWithin, type Path } from './path/pointer.ts';

/** Something to mend in a configuration, in the reader's language: what blocks publishing, or what to look at once more. */
export interface FormProblem {
  readonly path: Path;
  readonly severity: 'block' | 'warn';
  readonly text: string;
}

/** What is said at each place, by severity: a form of hundreds of fields asks for each after every check. */
export type Said = Readonly<Record<FormProblem['severity'], ReadonlyMap<Path, string>>>;

/** What is said at exactly each place, as one text a severity. */
export function saidByPlace(problems: readonly FormProblem[]): Said {
  const texts = (severity: FormProblem['severity']) => {
    const byPlace = Map.groupBy(
      problems.filter((problem) => problem.severity === severity),
      (problem) => problem.path,
    );
    return new Map(Array.from(byPlace, ([path, said]) => [path, said.map(({ text }) => text).join(' ')]));
  };
  return { block: texts('block'), warn: texts('warn') };
}

/** How many problems of each severity lie inside any of the paths. */
export function countWithin(
  problems: readonly FormProblem[],
  paths: readonly Path[],
): { readonly block: number; readonly warn: number } {
  const inside = problems.filter((problem) => paths.some((path) => isWithin(problem.path, path)));
  const block = inside.filter((problem) => problem.severity === 'block').length;
  return { block, warn: inside.length - block };
}
