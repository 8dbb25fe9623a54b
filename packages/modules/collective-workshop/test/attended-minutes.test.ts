import { randomUUID } from 'node:crypto';
import type { Role } from '@tandem/sdk';
import { onBothDatabases, testCentres } from '@tandem/testkit';
import { beforeAll, expect, test } from 'vitest';
import { outcomeOf, tables, type WorkshopHost, workshopHost } from './host.ts';

onBothDatabases('the minutes people attended', tables, (on) => {
  let at: WorkshopHost;
  const november = { from: '2026-11-01', to: '2026-11-30' };
  const read = (asked: object = {}, role: Role = 'coordinator', more: object = {}) =>
    at.host.as(role, more).core.indicator.read({
      module: 'collective-workshop',
      indicator: 'attendedMinutes',
      period: november,
      ...asked,
    });

  /** A session of three hours at which so many people were present. */
  async function held(count: number, date: string): Promise<void> {
    const editionId = await at.edition({ places: 20, startsOn: '2026-10-01' });
    const sessionId = await at.session(editionId, date);
    for (let number = 0; number < count; number += 1) {
      const personId = await at.person(`${date}-${number}`);
      await at.enrol(editionId, personId, '2026-10-01');
      const mark = { moduleId: at.moduleId, sessionId, personId, mark: 'present', tapId: randomUUID() } as const;
      await at.as('trainer').attendance.record(mark);
    }
  }

  beforeAll(async () => {
    at = await workshopHost(on);
    await held(7, '2026-11-16');
    await held(6, '2026-11-23');
    await held(3, '2026-10-12');
  });

  test('are added up over the period, with the persons they are about', async () => {
    expect(await read()).toEqual({
      unit: 'minutes',
      label: 'indicator.attended-minutes',
      smallestCell: 5,
      period: november,
      by: [],
      total: { by: {}, value: 13 * 180, people: 13 },
      cells: [],
    });
    expect(await read({ moduleId: at.laterId })).toMatchObject({ total: { value: 0, people: 0 } });
    // An id is the same in capital letters.
    expect(await read({ moduleId: at.moduleId.toUpperCase() })).toEqual(await read({ moduleId: at.moduleId }));
  });

  test('of a month with three persons are not shown, nor what would give them away', async () => {
    const { total, cells } = await read({ period: { from: '2026-10-01', to: '2026-11-30' }, by: ['month'] });
    expect(total).toEqual({ by: {}, value: 16 * 180, people: 16 });
    expect(cells).toHaveLength(2);
    expect(cells).toEqual(
      expect.arrayContaining([
        { by: { month: '2026-10' }, value: null, people: null },
        { by: { month: '2026-11' }, value: null, people: null },
      ]),
    );
    expect(await read({ period: { from: '2026-10-01', to: '2026-10-31' } })).toMatchObject({
      total: { value: null, people: null },
    });
  });

  test('are for whoever may read indicators and attendance, in their own projects', async () => {
    const listed = await at.host.as('auditor').core.indicator.list();
    expect(listed.filter(({ indicator }) => indicator === 'attendedMinutes')).toEqual([
      {
        module: 'collective-workshop',
        indicator: 'attendedMinutes',
        unit: 'minutes',
        label: 'indicator.attended-minutes',
        dimensions: { month: 'indicator.month', variant: 'indicator.variant' },
        smallestCell: 5,
      },
    ]);
    expect(await outcomeOf(read({}, 'trainer'))).toEqual({ refusal: 'FORBIDDEN' });
    // The administrator may read indicators, and no attendance.
    expect(await outcomeOf(read({}, 'administrator'))).toEqual({ refusal: 'FORBIDDEN' });
    expect(await read({}, 'coordinator', { projects: [] })).toMatchObject({ total: { value: 0, people: 0 } });
    expect(await outcomeOf(read({ moduleId: at.moduleId }, 'coordinator', { projects: [] }))).toEqual({
      refusal: 'FORBIDDEN',
    });
    const antwerp = { centre: testCentres.antwerp };
    expect(await read({}, 'coordinator', antwerp)).toMatchObject({ total: { people: 0 } });
    expect(await outcomeOf(read({ moduleId: at.moduleId }, 'coordinator', antwerp))).toEqual({ refusal: 'NOT_FOUND' });
  });

  test('are asked by what they can be told apart by', async () => {
    expect(await outcomeOf(read({ by: ['gender'] }))).toEqual({ refusal: 'BAD_REQUEST' });
    expect(await outcomeOf(read({ by: ['month', 'month'] }))).toEqual({ refusal: 'BAD_REQUEST' });
    expect(await outcomeOf(read({ indicator: 'constructor' }))).toEqual({ refusal: 'NOT_FOUND' });
    expect(await outcomeOf(read({ period: { from: '2026-11-30', to: '2026-11-01' } }))).toEqual({
      refusal: 'BAD_REQUEST',
    });
  });
});
