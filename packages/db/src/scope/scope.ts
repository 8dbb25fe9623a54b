import type { CompiledQuery } from 'kysely';

/** One use of the database: a request, a job step, a sign-in look-up. Has one connection, lent with its first query. */
export interface Scope {
  readonly mode: 'read' | 'write';
  /** Statements to run right before COMMIT, asked for at that moment and sent in the same round trip. */
  beforeCommit(statements: () => readonly CompiledQuery[]): void;
  /** Has a write scope rolled back even if its run resolves: for an outcome that is told, not thrown. */
  doom(reason: unknown): void;
  /** Network round trips made so far. */
  readonly trips: number;
}
