import { randomUUID } from 'node:crypto';
import { onBothDatabases } from '@tandem/testkit';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Mark, marks } from '../src/contract.ts';
import { tables, type WorkshopHost, workshopHost } from './host.ts';

onBothDatabases('regularity', tables, (on) => {
  let at: WorkshopHost;
  let people: readonly string[];
  let editionId: string;
  beforeAll(async () => {
    at = await workshopHost(on);
    editionId = await at.edition({ places: 20, startsOn: '2026-10-01' });
    people = await Promise.all(['A', 'B', 'C', 'D', 'E', 'F'].map((name) => at.person(name)));
    for (const personId of people) await at.enrol(editionId, personId, '2026-10-01');
  });

  /** A session at which each person got the mark at their position; undefined: nobody noted anything of them. */
  async function held(date: string, noted: readonly (Mark | undefined)[]): Promise<void> {
    const sessionId = await at.session(editionId, date);
    for (const [position, mark] of noted.entries()) {
      if (mark === undefined) continue;
      const tap = { moduleId: at.moduleId, sessionId, personId: people[position]!, mark, tapId: randomUUID() };
      await at.as('trainer').attendance.record(tap);
    }
  }
  const read = (from: string, to: string, by: readonly string[] = []) =>
    at.host.as('coordinator').core.indicator.read({
      module: 'collective-workshop',
      indicator: 'regularity',
      period: { from, to },
      by: [...by],
    });

  test('MU-31 grows from week to week as people get used to a rhythm; an excused absence takes nothing from it', async () => {
    await held('2026-10-05', ['present', 'present', 'unexcused', 'unexcused', 'unexcused', 'unexcused']);
    await held('2026-10-12', ['present', 'late', 'left-early', 'unexcused', 'unexcused', 'unexcused']);
    await held('2026-10-15', ['present', 'present', 'present', 'present', 'present', 'unexcused']);
    await held('2026-10-19', ['present', 'late', 'present', 'left-early', 'present', 'excused']);
    const { unit, total, cells } = await read('2026-10-01', '2026-10-31', ['week']);
    expect(unit).toBe('ratio');
    expect(cells.toSorted((one, other) => (one.by['week'] ?? '').localeCompare(other.by['week'] ?? ''))).toEqual([
      { by: { week: '2026-W41' }, value: 2 / 6, people: 6 },
      { by: { week: '2026-W42' }, value: 8 / 12, people: 6 },
      { by: { week: '2026-W43' }, value: 1, people: 5 },
    ]);
    expect(total).toEqual({ by: {}, value: 15 / 23, people: 6 });
  });

  test('says nothing of fewer than five people, and nothing of a list that nobody filled in', async () => {
    await held('2026-11-02', ['present', 'present', 'present', 'unexcused']);
    await held('2026-11-09', []);
    expect((await read('2026-11-02', '2026-11-08')).total).toMatchObject({ value: null, people: null });
    expect((await read('2026-11-09', '2026-11-15')).total).toEqual({ by: {}, value: 0, people: 0 });
  });

  test('is the share of whoever was expected and was there, whatever was noted', async () => {
    const roll = fc.array(fc.option(fc.constantFrom(...marks), { nil: undefined }), { minLength: 6, maxLength: 6 });
    let day = 0;
    await fc.assert(
      fc.asyncProperty(roll, async (noted) => {
        day += 1;
        const date = `2027-03-${String(day).padStart(2, '0')}`;
        await held(date, noted);
        const expected = noted.filter((mark) => mark !== undefined && mark !== 'excused');
        const there = expected.filter((mark) => mark !== 'unexcused').length;
        const isTooFew = expected.length > 0 && expected.length < 5;
        const share = expected.length === 0 ? 0 : there / expected.length;
        const { total } = await read(date, date);
        expect(total.value).toBe(isTooFew ? null : share);
      }),
      { numRuns: 12 },
    );
  });
});
