import { type CheckProblem, problemText } from '@tandem/kernel';

/** What the log of a start says when something composed is refused: all problems at once, as `tandem check` says them. */
export const refusedText = (problems: readonly CheckProblem[]): string =>
  `Not everything serves: what has a problem is refused, and whatever uses it. The rest serves.\n${problemText(problems)}`;
