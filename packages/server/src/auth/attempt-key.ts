import { createHmac } from 'node:crypto';

/** What attempts are counted by: the table names nobody, not even to who guesses. */
export const attemptKeys =
  (key: Buffer) =>
  (kind: string, value: string): string =>
    createHmac('sha256', key).update(`${kind}:${value}`).digest('base64url');
