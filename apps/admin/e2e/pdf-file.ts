import { inflateSync } from 'node:zlib';

/** What stands in a PDF file, with its packed parts unpacked, as text that one can search for the names of PDF. */
export function insidePdf(file: Buffer): string {
  const raw = file.toString('latin1');
  const packed = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: start }) => file.subarray(index + start.length));
  return [raw, ...packed.map(unpacked)].join('\n');
}

/** Pictures and fonts are packed otherwise, and say nothing here. */
function unpacked(part: Buffer): string {
  try {
    return inflateSync(part, { finishFlush: 2 }).toString('latin1');
  } catch {
    return '';
  }
}
