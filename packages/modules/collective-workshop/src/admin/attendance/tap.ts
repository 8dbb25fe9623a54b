import type { Noted } from './noted.ts';

/** One touch of a trainer: what is to hold for a person from now on; `null` takes the mark back. */
export interface Tap {
  readonly personId: string;
  readonly noted: Noted | null;
  /** Sent along each time, so that the server notes it once however often it is sent. */
  readonly tapId: string;
}

/** A random UUID. Not `crypto.randomUUID`, which browsers withhold from pages served without https on a local network. */
export function newTapId(): string {
  const random = Array.from(crypto.getRandomValues(new Uint8Array(16)));
  const hex = random.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  // Version 4 and the variant of RFC 9562 stand at fixed places.
  return hex.replace(/^(.{8})(.{4}).(.{3})(.)(.{3})(.{12})$/, (_, a, b, c, variant: string, d, e) => {
    return `${a}-${b}-4${c}-${((Number.parseInt(variant, 16) & 0x3) | 0x8).toString(16)}${d}-${e}`;
  });
}
