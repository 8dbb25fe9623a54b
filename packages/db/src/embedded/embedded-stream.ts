import { Duplex } from 'node:stream';
import type { PGlite } from '@electric-sql/pglite';

/** AuthenticationOk, then ReadyForQuery (idle): PGlite is in this process, nobody has to sign in. */
const WELCOME = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

/** First byte of the Terminate message. */
const TERMINATE = 0x58;

/**
 * Lets pg talk to PGlite as to a server, over a stream instead of a socket. Thus both databases share one driver: the
 * same messages, the same readers of values, the same errors, and trips that can be counted on either.
 */
export class EmbeddedStream extends Duplex {
  readonly #database: PGlite;
  #welcomed = false;

  constructor(database: PGlite) {
    super();
    this.#database = database;
  }

  /** What pg calls on a socket. */
  connect(): this {
    setImmediate(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.#answer(chunk).then(() => done(), done);
  }

  override _writev(chunks: readonly { readonly chunk: Buffer }[], done: (error?: Error) => void): void {
    this.#answer(Buffer.concat(chunks.map(({ chunk }) => chunk))).then(() => done(), done);
  }

  async #answer(messages: Buffer): Promise<void> {
    if (!this.#welcomed) {
      this.#welcomed = true;
      this.push(WELCOME);
    } else if (messages[0] === TERMINATE) {
      this.push(null);
    } else {
      this.push(await this.#database.execProtocolRaw(messages));
    }
  }
}
