import { onBothDatabases } from '@tandem/testkit';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { EndReason } from '../src/contract.ts';
import { tables, type WorkshopHost, workshopHost } from './host.ts';

onBothDatabases('who took part in an edition', tables, (on) => {
  let at: WorkshopHost;
  beforeAll(async () => {
    at = await workshopHost(on);
  });
  const shown = async (editionId: string) => at.as('trainer').edition.get({ moduleId: at.moduleId, editionId });
  const listed = async (editionId: string) =>
    (await at.as('trainer').edition.list({ moduleId: at.moduleId })).items.find(({ id }) => id === editionId);
  const leave = (enrolmentId: string, reason?: EndReason) =>
    at.as('trainer').enrolment.end({ moduleId: at.moduleId, enrolmentId, ...(reason && { reason }) });
  /** No procedure closes an edition yet: the demo and imports do. */
  const close = (editionId: string) =>
    on.asOwner((owner) =>
      owner.query(
        `update collective_workshop.edition set closed_at = '2026-11-23T16:00:00Z', closed_by = 'coordinator@brussels' where id = $1`,
        [editionId],
      ),
    );

  test('is told once it is closed: how many there were, how many finished, and their names', async () => {
    const editionId = await at.edition();
    const [first, second, third] = [await at.person('Aerts'), await at.person('Bakker'), await at.person('Claes')];
    await leave(await at.enrol(editionId, first), 'finished');
    await leave(await at.enrol(editionId, second), 'work');
    await leave(await at.enrol(editionId, third), 'finished');
    expect((await shown(editionId)).people).toEqual([]);
    await close(editionId);
    const { edition, people } = await shown(editionId);
    expect(edition).toMatchObject({ state: 'closed', enrolled: 0, tookPart: 3, finished: 2 });
    expect(people.map(({ personId, enrolledOn, endedOn }) => [personId, enrolledOn, endedOn])).toEqual(
      [first, second, third].map((personId) => [personId, '2026-11-02', '2026-11-23']),
    );
    expect(JSON.stringify(people)).not.toContain('work');
  });

  test('is not whoever was enrolled by mistake, nor whoever stopped before their first day', async () => {
    const editionId = await at.edition();
    await leave(await at.enrol(editionId, await at.person('Vergissing')), 'mistake');
    await leave(await at.enrol(editionId, await at.person('Nooit'), '2026-12-01'), 'other');
    await close(editionId);
    const { edition, people } = await shown(editionId);
    expect([edition.tookPart, edition.finished, people]).toEqual([0, 0, []]);
  });

  test('is counted once who came back, and with who takes part now', async () => {
    const editionId = await at.edition();
    const personId = await at.person('Terug');
    await leave(await at.enrol(editionId, personId), 'health');
    await at.enrol(editionId, personId, '2026-11-23');
    await at.enrol(editionId, await at.person('Erbij'));
    expect((await shown(editionId)).edition).toMatchObject({ enrolled: 2, tookPart: 2, finished: 0 });
  });

  test('is counted alike in the list and on the page, whatever happened', async () => {
    const people = [await at.person('Een'), await at.person('Twee'), await at.person('Drie')];
    const turn = fc.record({
      who: fc.nat(2),
      from: fc.constantFrom('2026-11-02', '2026-11-23', '2026-12-01'),
      reason: fc.constantFrom<EndReason | 'stays' | 'none'>('stays', 'none', 'finished', 'mistake', 'moved'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 5 }), async (turns) => {
        const editionId = await at.edition({ startsOn: '2029-01-01' });
        const inside = new Set<number>();
        for (const { who, from, reason } of turns) {
          if (inside.has(who)) continue;
          const enrolmentId = await at.enrol(editionId, people[who]!, from);
          if (reason === 'stays') inside.add(who);
          else await leave(enrolmentId, reason === 'none' ? undefined : reason);
        }
        const { edition } = await shown(editionId);
        expect(await listed(editionId)).toMatchObject(edition);
        expect(edition.enrolled).toBe(inside.size);
        expect(edition.tookPart).toBeGreaterThanOrEqual(edition.enrolled);
        expect(edition.tookPart).toBeGreaterThanOrEqual(edition.finished);
        await on.asOwner((owner) =>
          owner.query('delete from collective_workshop.enrolment where edition_id = $1', [editionId]),
        );
        await on.asOwner((owner) => owner.query('delete from collective_workshop.edition where id = $1', [editionId]));
      }),
      { numRuns: 25 },
    );
  });
});
