import type { CompiledQuery } from 'kysely';
import pg from 'pg';
import { DatabaseProblem } from '../problem.ts';
import type { ConnectionPool } from '../wire/pool.ts';
import type { Session } from '../wire/session.ts';
import type { Statement, StatementResult } from '../wire/statement.ts';
import { statementNames } from '../wire/statement-names.ts';
import type { Scope } from './scope.ts';
import { begin, COMMIT, ROLLBACK } from './set-up.ts';
import { withTenant } from './tenant-placeholder.ts';

/** One map for the process: connections of all pools name a text alike. */
const nameOf = statementNames();

/** What tells one scope from another. */
export interface ScopeSettings {
  readonly pool: ConnectionPool;
  /** Binds a transaction to its tenant and role. */
  readonly setUp: Statement;
  /** Absent in a system scope. */
  readonly tenantId?: string;
  readonly mode: 'read' | 'write';
  /** Each statement a transaction of its own, or all of them one. */
  readonly transaction: 'statement' | 'scope';
}

/**
 * The one connection of a scope. Statements run in the order in which they were asked for, also those of a
 * `Promise.all`; the set-up always travels with a statement, never alone.
 */
export class ScopeConnection implements Scope {
  readonly mode: 'read' | 'write';
  readonly #settings: ScopeSettings;
  readonly #beforeCommit: (() => readonly CompiledQuery[])[] = [];
  #transaction: 'statement' | 'scope';
  #isolationLevel: string | undefined;
  #session: Session | undefined;
  #begun = false;
  #failed: { readonly error: unknown } | undefined;
  #doomed: { readonly reason: unknown } | undefined;
  #ended = false;
  #trips = 0;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(settings: ScopeSettings) {
    this.#settings = settings;
    this.mode = settings.mode;
    this.#transaction = settings.transaction;
  }

  get trips(): number {
    return this.#trips;
  }

  get ended(): boolean {
    return this.#ended;
  }

  beforeCommit(statements: () => readonly CompiledQuery[]): void {
    this.#beforeCommit.push(statements);
  }

  doom(reason: unknown): void {
    this.#doomed ??= { reason };
  }

  /** Runs a query on this scope's connection. */
  query(compiled: CompiledQuery): Promise<StatementResult> {
    this.#refuseAfterEnd();
    return this.#inTurn(async () => {
      const statement = this.#statement(compiled);
      if (this.#transaction === 'statement') return await this.#alone(statement);
      const opening = this.#begun ? [] : this.#opening();
      this.#begun = true;
      try {
        return last(await this.#send([...opening, statement]));
      } catch (error) {
        this.#failed ??= { error };
        throw error;
      }
    });
  }

  /** From here on one transaction, for a library that begins its own. */
  beginTransaction(isolationLevel: string | undefined): void {
    this.#transaction = 'scope';
    this.#isolationLevel = isolationLevel;
    this.#failed = undefined;
  }

  /**
   * Ends the transaction: what is to run before COMMIT and COMMIT itself in one round trip. Nothing is sent if there
   * was nothing to commit.
   *
   * @throws DatabaseProblem `rolled-back` if a statement had failed and its error was swallowed.
   */
  commit(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#doomed) return await this.#undo();
      if (this.#failed) {
        await this.#undo();
        throw rolledBack(this.#failed.error);
      }
      const closing = this.#beforeCommit.flatMap((statements) => statements()).map((query) => this.#statement(query));
      if (this.#transaction === 'statement' || (!this.#begun && closing.length === 0)) return;
      const opening = this.#begun ? [] : this.#opening();
      this.#begun = true;
      try {
        const { command } = last(await this.#send([...opening, ...closing, COMMIT]));
        if (command !== 'COMMIT') throw rolledBack(undefined);
        this.#begun = false;
      } catch (error) {
        await this.#undo();
        throw error;
      }
    });
  }

  /** Ends the transaction and keeps nothing of it. */
  rollback(): Promise<void> {
    return this.#inTurn(() => this.#undo());
  }

  /** Refuses further queries; those already asked for still run, before whatever ends the scope. */
  end(): void {
    this.#ended = true;
  }

  /** Gives the connection back, after all that was asked for. */
  release(): Promise<void> {
    this.end();
    return this.#inTurn(async () => this.#session?.release());
  }

  /** A connection whose transaction cannot be ended is not lent again. */
  async #undo(): Promise<void> {
    if (!this.#begun || !this.#session) return;
    this.#begun = false;
    try {
      await this.#send([ROLLBACK]);
    } catch (error) {
      this.#session.spoil(error);
    }
  }

  /**
   * A statement in a transaction of its own. A reading one is sent again if the server no longer has the plan it was
   * prepared with, as after a migration under a running server: nothing has happened yet, and it is now parsed anew.
   */
  async #alone(statement: Statement): Promise<StatementResult> {
    const statements = [this.#settings.setUp, statement];
    try {
      return last(await this.#send(statements));
    } catch (error) {
      if (this.mode === 'write' || !isStalePlan(error)) throw error;
      return last(await this.#send(statements));
    }
  }

  #opening(): readonly Statement[] {
    return [begin(this.#isolationLevel), this.#settings.setUp];
  }

  #statement({ sql, parameters }: CompiledQuery): Statement {
    return { text: sql, values: withTenant(parameters, this.#settings.tenantId), name: nameOf(sql) };
  }

  async #send(statements: readonly Statement[]): Promise<readonly StatementResult[]> {
    this.#session ??= await this.#settings.pool.lend();
    this.#trips += 1;
    return await this.#session.trip(statements);
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(run);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  #refuseAfterEnd(): void {
    if (!this.#ended) return;
    throw new DatabaseProblem('scope-ended', {
      message: 'A query was asked for after its scope had ended.',
      remedy: 'Await every query inside the scope, or hand the work to a job.',
    });
  }
}

/** The plan's columns have changed since (0A000 from the plan cache), or the server has forgotten the name (26000). */
function isStalePlan(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false;
  return error.code === '26000' || (error.code === '0A000' && error.routine === 'RevalidateCachedQuery');
}

function last(results: readonly StatementResult[]): StatementResult {
  const result = results.at(-1);
  if (!result) throw new Error('PostgreSQL answered a round trip without a result.');
  return result;
}

function rolledBack(cause: unknown): DatabaseProblem {
  return new DatabaseProblem('rolled-back', {
    message: 'Nothing of this scope was kept: one of its statements had failed and the error was not passed on.',
    remedy: 'Let the error of a failed statement end the scope; see the cause.',
    cause,
  });
}
