import { isWithin, type Path } from './path/pointer.ts';

/** Something to mend in a configuration, in the reader's language: what blocks publishing, or what to look at once more. */
export interface FormProblem {
  readonly path: Path;
  readonly severity: 'block' | 'warn';
  readonly text: string;
}

/** What is said at exactly this place, as one text; nothing when nothing is said. */
export function textAt(
  problems: readonly FormProblem[],
  path: Path,
  severity: FormProblem['severity'],
): string | undefined {
  const texts = problems
    .filter((problem) => problem.path === path && problem.severity === severity)
    .map((problem) => problem.text);
  return texts.length > 0 ? texts.join(' ') : undefined;
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
