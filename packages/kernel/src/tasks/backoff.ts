import type { RetryPolicy } from '@tandem/sdk/server';

/**
 * How long to wait after so many failed attempts, in milliseconds.
 *
 * @param random at least 0, below 1: the share of the jitter that is taken off.
 */
export function backoff(policy: RetryPolicy, attempts: number, random: number): number {
  const { firstSeconds, factor, longestSeconds, jitter } = policy;
  const seconds = Math.min(longestSeconds, firstSeconds * factor ** (attempts - 1));
  return Math.round(seconds * (1 - jitter * random) * 1_000);
}
