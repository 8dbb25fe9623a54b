/** What went wrong, for code that must tell one problem from another. */
export type DatabaseProblemCode =
  | 'unreachable'
  | 'too-old'
  | 'login-owns'
  | 'roles-missing'
  | 'folder-locked'
  | 'folder-unwritable'
  | 'closed'
  | 'no-scope'
  | 'second-connection'
  | 'scope-ended'
  | 'rolled-back'
  | 'query-refused'
  | 'value-refused'
  | 'migration-refused'
  | 'migration-failed';

/** A problem in the words of the person who has to mend it. */
interface DatabaseProblemText {
  /** Where and what, in one sentence. */
  readonly message: string;
  /** How to mend it, in one sentence. */
  readonly remedy: string;
  readonly cause?: unknown;
}

/**
 * The one error this package throws of its own accord. Errors of PostgreSQL itself (a unique key, a refused write) pass
 * through unchanged, so that a caller can still read their SQLSTATE.
 */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';
  readonly code: DatabaseProblemCode;
  /** How to mend it; a command line prints it after the message. */
  readonly remedy: string;

  constructor(code: DatabaseProblemCode, text: DatabaseProblemText) {
    super(text.message, text.cause === undefined ? undefined : { cause: text.cause });
    this.code = code;
    this.remedy = text.remedy;
  }
}
