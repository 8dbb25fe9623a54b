import { randomFillSync } from 'node:crypto';
import type { SystemClock } from './clock.ts';

/** Bytes of an id, and of the randomness that is fetched at once. */
const SIZE = 16;
const POOL = 256 * SIZE;

/** Makes UUIDv7 ids (RFC 9562): they sort by time, so that new rows lie together in every index. */
export function identifiers(clock: SystemClock): () => string {
  let last = 0;
  let counter = 0;
  // The system is asked for randomness by the page: for each id on its own it costs more than all the rest of one.
  const pool = Buffer.alloc(POOL);
  let used = POOL;
  return () => {
    // Within one millisecond a counter keeps the order; a clock that steps back does not.
    const now = Math.max(clock.milliseconds(), last);
    counter = now === last ? counter + 1 : 0;
    last = now;
    if (counter > 0xfff) {
      last = now + 1;
      counter = 0;
    }
    if (used === POOL) {
      randomFillSync(pool);
      used = 0;
    }
    // Each piece of the pool becomes one id and is written over: none is ever given twice.
    const bytes = pool.subarray(used, (used += SIZE));
    bytes.writeUIntBE(last, 0, 6);
    bytes.writeUInt16BE(0x7000 | counter, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
}
