import { retryPolicy } from '@tandem/sdk/server';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoff } from '../src/tasks/backoff.ts';

const policies = fc.record({
  attempts: fc.integer({ min: 1, max: 30 }),
  firstSeconds: fc.integer({ min: 1, max: 600 }),
  factor: fc.double({ min: 1, max: 10, noNaN: true }),
  longestSeconds: fc.integer({ min: 600, max: 86_400 }),
  jitter: fc.double({ min: 0, max: 1, noNaN: true }),
});

it('waits longer each time, as the policy says', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((attempts) => backoff(retryPolicy, attempts, 0) / 1_000);
  expect(waits).toEqual([5, 15, 45, 135, 405, 1_215, 3_600]);
});

it('never waits less than nothing, nor longer than the policy allows, and jitter only shortens', () => {
  fc.assert(
    fc.property(
      policies,
      fc.integer({ min: 1, max: 30 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (policy, attempts, random) => {
        const full = backoff(policy, attempts, 0);
        const wait = backoff(policy, attempts, random);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(full);
        expect(full).toBeLessThanOrEqual(policy.longestSeconds * 1_000);
        expect(backoff(policy, attempts + 1, 0)).toBeGreaterThanOrEqual(full);
      },
    ),
  );
});
