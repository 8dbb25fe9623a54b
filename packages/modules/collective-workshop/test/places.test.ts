import { onServer } from '@tandem/testkit';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { outcomeOf, tables, type WorkshopHost, workshopHost } from './host.ts';

// On the server only: the embedded database has one connection, so nothing there happens at the same time.
onServer('the places of an edition', tables, (on) => {
  let at: WorkshopHost;
  let people: string[];
  beforeAll(async () => {
    at = await workshopHost(on);
    people = [];
    for (let index = 0; index < 12; index += 1) people.push(await at.person(`Personne ${index}`));
  });

  test('are given to exactly as many as there are, however many ask at the same time', async () => {
    const rush = fc.record({ places: fc.integer({ min: 1, max: 6 }), asking: fc.integer({ min: 1, max: 12 }) });
    await fc.assert(
      fc.asyncProperty(rush, async ({ places, asking }) => {
        const editionId = await at.edition({ places });
        const outcomes = await Promise.allSettled(
          people.slice(0, asking).map((personId) => at.enrol(editionId, personId)),
        );
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(Math.min(places, asking));
        const { edition } = await at.as('trainer').edition.get({ moduleId: at.moduleId, editionId });
        expect(edition.enrolled).toBe(Math.min(places, asking));
      }),
      { numRuns: 15 },
    );
  });

  test('are for whoever asks where there is no cap, however many ask at the same time, and for each once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async (asking) => {
        const moduleId = at.togetherId;
        const editionId = await at.edition({ moduleId });
        const asked = [...people.slice(0, asking), people[0]!];
        const outcomes = await Promise.allSettled(
          asked.map((personId) => at.enrol(editionId, personId, '2026-11-02', moduleId)),
        );
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(asking);
        const { edition } = await at.as('trainer').edition.get({ moduleId, editionId });
        expect(edition).toMatchObject({ places: null, enrolled: asking, placesLeft: null });
      }),
      { numRuns: 15 },
    );
  });

  test('are taken once by a person for whom two trainers ask at the same time', async () => {
    const editionId = await at.edition({ places: 6 });
    const personId = people[0]!;
    const outcomes = await Promise.all(
      [1, 2, 3].map(() =>
        at.enrol(editionId, personId).then(
          () => 'enrolled',
          (error: unknown) => outcomeOf(Promise.reject(error)),
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'enrolled')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome !== 'enrolled')).toEqual(
      Array.from({ length: 2 }, () => ({ failure: 'collective-workshop/already-enrolled', details: { personId } })),
    );
  });
});
