import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * The text of an access token: a prefix that programs which look for leaked secrets can find, 256 random bits, and a checksum, so
 * that they, and the server, tell a token from what only looks like one without asking anybody.
 * Letters and digits only: a double click takes all of it.
 */
const PREFIX = 'tandem_';
const RANDOM_BYTES = 32;
/** Characters that 256 bits, and the 32 of the checksum, take in base 62. */
const RANDOM_LENGTH = 43;
const CHECKSUM_LENGTH = 6;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SHAPE = new RegExp(`^${PREFIX}([0-9A-Za-z]{${RANDOM_LENGTH}})([0-9A-Za-z]{${CHECKSUM_LENGTH}})$`);

/** A new token. Nobody has to be told what it is again: only its hash is kept. */
export function newTokenText(): string {
  const random = base62(BigInt(`0x${randomBytes(RANDOM_BYTES).toString('hex')}`), RANDOM_LENGTH);
  return `${PREFIX}${random}${checksumOf(random)}`;
}

/** Whether this is a token of Tandem as far as one can see: whether it is known is another question. */
export function isTokenText(text: string): boolean {
  const [, random = '', checksum] = SHAPE.exec(text) ?? [];
  return checksum !== undefined && checksumOf(random) === checksum;
}

/** What is kept of a token. A slow hash is for passwords: nobody guesses 256 random bits. */
export const hashOfToken = (text: string): Buffer => createHash('sha256').update(text).digest();

const checksumOf = (random: string): string => base62(BigInt(crc32(random)), CHECKSUM_LENGTH);

function base62(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest /= 62n) text = DIGITS.charAt(Number(rest % 62n)) + text;
  return text;
}
