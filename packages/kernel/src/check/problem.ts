/** Something wrong with what is composed, for whoever has to mend it. */
export interface CheckProblem {
  /** The module it refuses; absent for a project plugin. */
  readonly module?: string;
  /** The project plugin it refuses: what runs goes on, but no centre can install it. */
  readonly project?: string;
  /** The place: a file, a part of a contract, or a value in a plugin's configuration. */
  readonly where: string;
  /** What is wrong there. */
  readonly what: string;
  /** What would go wrong because of it. */
  readonly why: string;
  /** What to do. */
  readonly mend: string;
}

/** What a problem says in one line: the place, what is wrong, why it matters, and what to do. */
const problemLine = ({ where, what, why, mend }: CheckProblem): string =>
  `${where}: ${[what, why, mend].map(sentence).join(' ')}`;

/** All problems as one text: for `tandem check`, for the log of a start, and for tests. */
export const problemText = (problems: readonly CheckProblem[]): string => problems.map(problemLine).join('\n');

/** What a schema library says has often no full stop. */
const sentence = (said: string): string => (/[.!?…]$/.test(said) ? said : `${said}.`).replaceAll(/\s*\n\s*/g, ' ');
