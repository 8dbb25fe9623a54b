import type { Trip } from '@tandem/db';
import { beforeAll, expect, it } from 'vitest';
import { installed, openHost, tables, type TestHost } from './fixture-host.ts';
import { onBothDatabases } from './testkit.ts';

const trips: Trip[] = [];

onBothDatabases(
  'round trips',
  tables,
  (on) => {
    let host: TestHost;
    let moduleId: string;
    beforeAll(async () => {
      host = await openHost(on.database);
      moduleId = (await installed(host)).workshops;
    });

    async function tripsOf(work: () => Promise<unknown>): Promise<number> {
      const before = trips.length;
      await work();
      return trips.length - before;
    }

    it('to an effective configuration: one, the first time and every time', async () => {
      const read = () => host.as('trainer').tryWorkshop.settings({ moduleId });
      expect([await tripsOf(read), await tripsOf(read)]).toEqual([1, 1]);
    });

    it('to a project’s whole configuration, as the form shows it, and to all projects with their modules: one', async () => {
      const read = () => host.as('coordinator').core.configuration.read({ project: 'try-moveup', chain: 'workshops' });
      expect(await tripsOf(read)).toBe(1);
      expect(await tripsOf(() => host.as('coordinator').core.project.list())).toBe(1);
      expect(await tripsOf(() => host.as('coordinator').core.project.get({ slug: 'try-moveup' }))).toBe(1);
    });

    it('of a write with its audit row and its event: one, and one to commit all three', async () => {
      expect(await tripsOf(() => host.as('coordinator').tryNotes.write({ body: 'x' }))).toBe(2);
    });

    it('of a call that is refused: none', async () => {
      expect(
        await tripsOf(() =>
          host
            .as('trainer')
            .tryNotes.write({ body: 'x' })
            .catch(() => 'refused'),
        ),
      ).toBe(0);
    });
  },
  { onTrip: (trip) => void trips.push(trip) },
);
