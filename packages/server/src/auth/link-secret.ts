import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: nobody guesses them, so a fast hash is enough. */
const BYTES = 32;

/** What a one-time link carries, and all that it carries. */
export const newLinkSecret = (): string => randomBytes(BYTES).toString('base64url');

/** What is kept of it. */
export const hashOfLink = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Where a link leads. */
export const linkPath = (secret: string): string => `/link/${secret}`;
