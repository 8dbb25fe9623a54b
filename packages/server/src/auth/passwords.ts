import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** Bounds of a password, in characters. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

/** scrypt's cost as OWASP asks for in 2026, in its form that takes 32 MB: four at once fit the smallest machine. */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;
const KEY_BYTES = 64;
const MEMORY = 64 * 1024 * 1024;

/**
 * Hashes passwords with scrypt under a salt of their own; Node's, so that it runs outside the event loop. The cost is
 * written with the hash: it can be raised later and old passwords still fit.
 */
export const passwords = {
  async hash(password: string): Promise<string> {
    const salt = randomBytes(16);
    const key = await derive(password.normalize('NFKC'), salt, KEY_BYTES, { ...COST, maxmem: MEMORY });
    return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$');
  },

  /** False for a wrong password, and for a hash that is not one of ours. */
  async verify({ hash, password }: { readonly hash: string; readonly password: string }): Promise<boolean> {
    const [scheme, N, r, p, salt = '', expected = ''] = hash.split('$');
    const key = Buffer.from(expected, 'base64');
    if (scheme !== 'scrypt' || key.length !== KEY_BYTES) return false;
    const cost = { N: Number(N), r: Number(r), p: Number(p), maxmem: MEMORY };
    return timingSafeEqual(await derive(password.normalize('NFKC'), Buffer.from(salt, 'base64'), KEY_BYTES, cost), key);
  },
};
