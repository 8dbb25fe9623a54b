import type { DatabaseError } from 'pg';
import { serialize } from 'pg-protocol';
import { encodeValue, type EncodedValue } from './encode-value.ts';
import { readerOf, type ValueReader } from './read-value.ts';
import type { Statement, StatementResult } from './statement.ts';

/** The part of pg's connection that takes bytes. */
interface ProtocolWriter {
  readonly stream: { write(bytes: Buffer): unknown };
}

interface FieldDescription {
  readonly name: string;
  readonly dataTypeID: number;
}

interface Column {
  readonly name: string;
  readonly read: ValueReader;
}

/**
 * The statements that a connection holds prepared, by name, with the columns they answer in. The columns of a prepared statement never change:
 * PostgreSQL refuses to run it rather than answer in others.
 */
export type PreparedStatements = Map<string, readonly Column[]>;

/**
 * Several statements in one network round trip: all of their messages, then a single Sync. Outside an explicit
 * transaction everything up to the Sync is one implicit transaction, so a setting made local by the first statement
 * holds for the second and is gone after it: safe on a shared pool, and behind PgBouncer in transaction mode.
 *
 * Always the extended protocol, also without parameters: by the simple protocol a statement would be a transaction of
 * its own, past the set-up. Has the shape of pg's `Submittable`: pg sends it with `client.query` and calls `handle…`.
 */
export class RoundTrip {
  readonly #statements: readonly Statement[];
  readonly #values: readonly (readonly EncodedValue[])[];
  readonly #prepared: PreparedStatements;
  readonly #settle: (error: unknown, results: readonly StatementResult[]) => void;
  readonly #results: StatementResult[] = [];
  #columns: readonly Column[] = [];
  #rows: Record<string, unknown>[] = [];
  #unreadable: { readonly error: unknown } | undefined;

  /**
   * @param prepared the names that the connection holds prepared; this trip adds its own.
   * @throws DatabaseProblem `value-refused` before anything is sent.
   */
  constructor(
    statements: readonly Statement[],
    prepared: PreparedStatements,
    settle: (error: unknown, results: readonly StatementResult[]) => void,
  ) {
    this.#statements = statements;
    this.#values = statements.map(({ values }) => values.map(encodeValue));
    this.#prepared = prepared;
    this.#settle = settle;
    this.#columns = this.#knownColumns();
  }

  submit(connection: ProtocolWriter): void {
    const parsed = new Set<string>();
    const messages: Buffer[] = [];
    for (const [index, { name, text }] of this.#statements.entries()) {
      const known = this.#prepared.has(name);
      if (name === '' || (!known && !parsed.has(name))) {
        // After a failure nobody knows whether the server holds the name: closing an unknown one is no error.
        if (name !== '') messages.push(serialize.close({ type: 'S', name }));
        messages.push(serialize.parse({ text, name }));
        parsed.add(name);
      }
      messages.push(serialize.bind({ statement: name, values: [...(this.#values[index] ?? [])] }));
      if (!known) messages.push(serialize.describe({ type: 'P' }));
      messages.push(serialize.execute());
    }
    messages.push(serialize.sync());
    // One write for the whole trip: a write for each message costs more than what they say.
    connection.stream.write(Buffer.concat(messages));
  }

  handleRowDescription(message: { readonly fields: readonly FieldDescription[] }): void {
    this.#columns = message.fields.map(({ name, dataTypeID }) => ({ name, read: readerOf(dataTypeID) }));
  }

  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void {
    if (this.#unreadable) return;
    try {
      const row: Record<string, unknown> = {};
      for (let index = 0; index < this.#columns.length; index++) {
        const column = this.#columns[index];
        const text = message.fields[index] ?? null;
        if (column) row[column.name] = text === null ? null : column.read(text);
      }
      this.#rows.push(row);
    } catch (error) {
      this.#unreadable = { error };
    }
  }

  handleCommandComplete(message: { readonly text: string }): void {
    const words = message.text.split(' ');
    const figure = Number(words.at(-1));
    this.#complete(words[0] ?? '', Number.isNaN(figure) ? undefined : figure);
  }

  handleEmptyQuery(): void {
    this.#complete('', undefined);
  }

  /** The server skips what follows the failed statement, up to the Sync. */
  handleError(error: DatabaseError | Error): void {
    for (const { name } of this.#statements.slice(this.#results.length)) this.#prepared.delete(name);
    this.#settle(error, []);
  }

  handleReadyForQuery(): void {
    if (this.#unreadable) this.#settle(this.#unreadable.error, []);
    else this.#settle(undefined, this.#results);
  }

  handleCopyInResponse(connection: { sendCopyFail(reason: string): void }): void {
    connection.sendCopyFail('COPY is not used here');
  }

  #complete(command: string, rowCount: number | undefined): void {
    const statement = this.#statements[this.#results.length];
    if (statement && statement.name !== '') this.#prepared.set(statement.name, this.#columns);
    this.#results.push({ command, rowCount, rows: this.#rows });
    this.#rows = [];
    this.#columns = this.#knownColumns();
  }

  /** The columns of the statement that answers next, if they are known; else it describes them itself. */
  #knownColumns(): readonly Column[] {
    return this.#prepared.get(this.#statements[this.#results.length]?.name ?? '') ?? [];
  }
}
