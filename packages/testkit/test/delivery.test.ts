import { describe, expect, test } from 'vitest';
import { testClock } from '../src/index.ts';
import { delivery } from '../src/kernel/delivery.ts';

const failed = { handler: 'notes/people.person.archived', end: 'retry', error: new TypeError('no') } as const;
const done = { handler: 'notes/purge', end: 'done' } as const;

describe('delivering in a test', () => {
  test('says what became of everything that was due', async () => {
    const { deliver } = delivery({ drain: async () => [done] }, testClock());
    expect(await deliver()).toEqual([done]);
  });

  test('fails with the error of the first handler that failed, unless the test is about that', async () => {
    const { deliver } = delivery({ drain: async () => [done, failed] }, testClock());
    await expect(deliver()).rejects.toBe(failed.error);
    expect(await deliver({ failures: 'keep' })).toEqual([done, failed]);
  });

  test('can move the clock there first', async () => {
    const clock = testClock();
    const seen: number[] = [];
    const drain = async () => {
      seen.push(clock.milliseconds());
      return [];
    };
    await delivery({ drain }, clock).runDue('2027-03-28T01:00:00Z');
    expect(seen).toEqual([Date.parse('2027-03-28T01:00:00Z')]);
  });
});
