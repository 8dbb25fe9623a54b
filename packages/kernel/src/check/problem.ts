/** Something wrong with what is composed: where, what, and how to mend it. */
export interface CheckProblem {
  /** The module it refuses; absent for a project plugin. */
  readonly module?: string;
  /** The project plugin it refuses: what runs goes on, but no centre can install it. */
  readonly project?: string;
  readonly where: string;
  readonly what: string;
  readonly mend: string;
}

/** All problems as one text for a terminal. */
export const problemText = (problems: readonly CheckProblem[]): string =>
  problems.map(({ where, what, mend }) => `${where}: ${what} ${mend}`).join('\n');
