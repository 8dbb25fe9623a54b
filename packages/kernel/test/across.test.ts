import type { Trip } from '@tandem/db';
import { createKernel } from '@tandem/kernel';
import type { Role } from '@tandem/sdk';
import { createCallerFactory } from '@tandem/sdk/server';
import { beforeAll, expect, it } from 'vitest';
import { groupsServer, groupTables } from './fixture-groups.ts';
import { account, brussels, composition, endOf, ghent, secret, tables } from './fixture-host.ts';
import { onBothDatabases, testClock } from './testkit.ts';

const title = { fr: 'Ateliers', nl: 'Ateliers' };
const trips: Trip[] = [];

onBothDatabases(
  'a call about several modules of projects',
  [...tables, groupTables],
  (on) => {
    const open = async () => {
      const given = { modules: [...composition.modules, groupsServer] as const, projects: composition.projects };
      const kernel = await createKernel({ database: on.database, composition: given, secret, clock: testClock() });
      const call = createCallerFactory(kernel.router);
      return (role: Role, membership: object = {}, centre = brussels) =>
        call(kernel.context({ account: account(role, { centre, ...membership }), centre: centre.slug }));
    };
    let as: Awaited<ReturnType<typeof open>>;
    let day: readonly string[];
    let evening: string;
    let theirs: string;
    let eveningProject: string;

    beforeAll(async () => {
      as = await open();
      const project = (slug: string, centre = brussels) =>
        as('administrator', {}, centre).core.project.compose({ slug, configuration: { title }, reason: 'Start' });
      const group = async (of: string, slug: string, places: number, centre = brussels) => {
        const configuration = { title, places } as never;
        const added = { project: of, slug, kind: 'try-groups', configuration, reason: 'Start' };
        return (await as('administrator', {}, centre).core.project.addModule(added)).id;
      };
      await project('day');
      eveningProject = (await project('evening')).projectId;
      await project('theirs', ghent);
      day = [await group('day', 'small', 4), await group('day', 'large', 20)];
      evening = await group('evening', 'late', 7);
      theirs = await group('theirs', 'elsewhere', 9, ghent);
    });
    const read = (moduleIds: readonly string[], projects: readonly string[] | null = null) =>
      as('coordinator', { projects }).tryGroups.places({ moduleIds });

    it('has each with its own configuration, in the order asked, each once', async () => {
      const [small = '', large = ''] = day;
      expect(await read([evening, large, small, large.toUpperCase()])).toEqual([
        { slug: 'late', places: 7 },
        { slug: 'large', places: 20 },
        { slug: 'small', places: 4 },
      ]);
    });

    it('takes one round trip, however many they are', async () => {
      const before = trips.length;
      await read([...day, evening]);
      expect(trips.length - before).toBe(1);
    });

    it('is refused whole when one is not the caller’s to read', async () => {
      expect(await endOf(read([...day, theirs]))).toBe('NOT_FOUND');
      expect(await endOf(read([...day, evening], [eveningProject]))).toBe('FORBIDDEN');
      expect(await read([evening], [eveningProject])).toEqual([{ slug: 'late', places: 7 }]);
      expect(await endOf(as('trainer').tryGroups.places({ moduleIds: [...day] }))).toBe('FORBIDDEN');
    });

    it('names at least one and at most a hundred, and ids only', async () => {
      const unknown = Array.from(
        { length: 101 },
        (_, index) => `0198c0de-0000-7000-8000-${String(index).padStart(12, '0')}`,
      );
      expect(await endOf(read([]))).toBe('BAD_REQUEST');
      expect(await endOf(read(unknown))).toBe('BAD_REQUEST');
      expect(await endOf(read(unknown.slice(1)))).toBe('NOT_FOUND');
      expect(await endOf(read(['small']))).toBe('BAD_REQUEST');
      expect(await endOf(as('coordinator').tryGroups.places({} as never))).toBe('BAD_REQUEST');
    });
  },
  { onTrip: (trip) => void trips.push(trip) },
);
