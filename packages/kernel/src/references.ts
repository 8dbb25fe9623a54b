import { randomBytes } from 'node:crypto';

/**
 * Gives each unexpected error a reference to quote, such as `3F2A-91C0`, and has it logged once, however often it is asked
 * about.
 */
export function references(log: ((error: unknown, reference: string) => void) | undefined): (error: unknown) => string {
  const given = new WeakMap<object, string>();
  return (error) => {
    const known = typeof error === 'object' && error !== null ? given.get(error) : undefined;
    if (known !== undefined) return known;
    const digits = randomBytes(4).toString('hex').toUpperCase();
    const reference = `${digits.slice(0, 4)}-${digits.slice(4)}`;
    if (typeof error === 'object' && error !== null) given.set(error, reference);
    log?.(error, reference);
    return reference;
  };
}
