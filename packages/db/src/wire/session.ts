import pg from 'pg';
import type { Trip } from '../settings.ts';
import { type PreparedStatements, RoundTrip } from './round-trip.ts';
import type { Statement, StatementResult } from './statement.ts';

/** Statements that the server holds prepared, by connection: they outlive the loan of a connection. */
const preparedOn = new WeakMap<pg.ClientBase, PreparedStatements>();

/** SQLSTATE of an end of the session: shutdown (57P…), idle too long in a transaction (25P03), connection lost (08…). */
const SESSION_ENDED = /^(57P|25P03|08)/;

/** A connection on loan from the pool. Trips are sent one at a time; the caller keeps the order. */
export class Session {
  readonly #client: pg.PoolClient;
  readonly #onTrip: ((trip: Trip) => void) | undefined;
  readonly #prepared: PreparedStatements;
  #broken: Error | undefined;

  constructor(client: pg.PoolClient, onTrip: ((trip: Trip) => void) | undefined) {
    this.#client = client;
    this.#onTrip = onTrip;
    this.#prepared = preparedOn.get(client) ?? new Map();
    preparedOn.set(client, this.#prepared);
  }

  /**
   * Sends the statements in one network round trip.
   *
   * @throws the error of the first statement that failed; the statements after it have not run.
   */
  async trip(statements: readonly Statement[]): Promise<readonly StatementResult[]> {
    const { promise, resolve, reject } = Promise.withResolvers<readonly StatementResult[]>();
    const roundTrip = new RoundTrip(statements, this.#prepared, (error, results) => {
      if (error === undefined) resolve(results);
      else reject(error);
    });
    this.#onTrip?.({ statements: statements.map(({ text }) => text) });
    try {
      this.#client.query(roundTrip as unknown as pg.Submittable);
      return await promise;
    } catch (error) {
      throw this.#located(error);
    }
  }

  /** Runs a text of several statements, without parameters: for migrations only. */
  async script(text: string): Promise<void> {
    this.#onTrip?.({ statements: [text] });
    try {
      await this.#client.query(text);
    } catch (error) {
      throw this.#located(error);
    }
  }

  /** Must not be lent again: its transaction may still be open, or the server is gone. */
  spoil(reason: unknown): void {
    this.#broken ??= reason instanceof Error ? reason : new Error(String(reason));
  }

  /** Gives the connection back; a broken one is destroyed. */
  release(): void {
    this.#client.release(this.#broken);
  }

  /** Marks the session broken if this error ends it, and lets the stack name the caller instead of the socket. */
  #located(error: unknown): unknown {
    if (!(error instanceof Error)) return error;
    if (!(error instanceof pg.DatabaseError) ? isConnectionError(error) : SESSION_ENDED.test(error.code ?? '')) {
      this.spoil(error);
    }
    if (error instanceof pg.DatabaseError) Error.captureStackTrace(error);
    return error;
  }
}

/** Everything that is neither PostgreSQL's answer nor a value we could not read came from the socket. */
function isConnectionError(error: Error): boolean {
  return error.name !== 'DatabaseProblem' && !(error instanceof SyntaxError);
}
