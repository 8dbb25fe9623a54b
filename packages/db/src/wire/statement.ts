/** One SQL statement on its way to PostgreSQL. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Name under which the connection keeps it prepared; the empty name is parsed anew each time. */
  readonly name: string;
}

/** What PostgreSQL answered to one statement. */
export interface StatementResult {
  /** Command tag without its figures: `SELECT`, `INSERT`, `COMMIT`, `ROLLBACK` … */
  readonly command: string;
  /** Rows affected or returned, where the command counts them. */
  readonly rowCount: number | undefined;
  readonly rows: readonly Record<string, unknown>[];
}
