import { identifiers } from '@tandem/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testClock } from './testkit.ts';

const sorted = (ids: readonly string[]): boolean =>
  ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id);

describe('ids', () => {
  it('are UUIDs of version 7 that tell their millisecond', () => {
    const id = identifiers(testClock('2026-11-23T08:00:00Z'))();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-23T08:00:00Z'));
  });

  it('sort by time, also many in one millisecond', () => {
    const newId = identifiers(testClock());
    const ids = Array.from({ length: 10_000 }, newId);
    expect(sorted(ids)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('sort in the order they were made, however the clock jumps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5_000, max: 5_000 }), { maxLength: 200 }), (jumps) => {
        const clock = testClock();
        const newId = identifiers(clock);
        const ids = jumps.map((jump) => {
          clock.advance(jump);
          return newId();
        });
        expect(sorted(ids)).toBe(true);
      }),
    );
  });

  it('of two processes at the same millisecond are not the same', () => {
    const clock = testClock();
    expect(identifiers(clock)()).not.toBe(identifiers(clock)());
  });
});
