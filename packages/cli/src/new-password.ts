import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for one another when a password is read out. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const GROUP_LENGTH = 4;

/** A password for a first sign-in, such as `k7mp-x2fa-9thw-q4de-b8nz`: 99 bits, and it can be told by telephone. */
export function newPassword(): string {
  const group = (): string => Array.from({ length: GROUP_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
