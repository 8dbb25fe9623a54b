import { randomFillSync } from 'node:crypto';
import type { SystemClock } from './clock.ts';

/** Makes UUIDv7 ids (RFC 9562): they sort by time, so that new rows lie together in every index. */
export function identifiers(clock: SystemClock): () => string {
  let last = 0;
  let counter = 0;
  return () => {
    // Within one millisecond a counter keeps the order; a clock that steps back does not.
    const now = Math.max(clock.milliseconds(), last);
    counter = now === last ? counter + 1 : 0;
    last = now;
    if (counter > 0xfff) {
      last = now + 1;
      counter = 0;
    }
    const bytes = randomFillSync(Buffer.alloc(16));
    bytes.writeUIntBE(last, 0, 6);
    bytes.writeUInt16BE(0x7000 | counter, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
}
