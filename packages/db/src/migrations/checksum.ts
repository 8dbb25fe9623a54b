import { createHash } from 'node:crypto';

const CARRIAGE_RETURNS = /\r\n/g;

/** Fingerprint of a migration's text; line endings, which git may change, do not count. */
export function checksumOf(text: string): string {
  return createHash('sha256').update(text.replaceAll(CARRIAGE_RETURNS, '\n')).digest('hex');
}
