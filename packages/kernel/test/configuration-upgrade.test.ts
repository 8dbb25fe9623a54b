import { beforeEach, describe, expect, it } from 'vitest';
import { composition, endOf, installed, openHost, tables, type TestHost } from './fixture-host.ts';
import { laterMoveup, projectsServer } from './fixture-project.ts';
import { laterWorkshopServer, workshopServer } from './fixture-workshop.ts';
import { notesServer } from './fixture-notes.ts';
import { onBothDatabases } from './testkit.ts';

const project = 'try-moveup';
const workshops = { project, chain: 'workshops' };
const edit = (path: string, before: unknown, value: unknown) => ({ path, before, value }) as never;
/** The server after an update: the module's configuration has a second version. */
const updated = { ...composition, modules: [projectsServer, notesServer, laterWorkshopServer] };

onBothDatabases('a configuration of before an update', tables, (on) => {
  let before: TestHost;
  let moduleId: string;
  beforeEach(async () => {
    before = await openHost(on.database);
    await on.asOwner((owner) =>
      owner.script(
        'truncate kernel_store.trash_item, kernel_store.draft, kernel_store.revision, kernel_store.module_instance, kernel_store.project',
      ),
    );
    moduleId = (await installed(before)).workshops;
  });

  const draft = (host: TestHost, ...edits: never[]) =>
    host.as('coordinator').core.configuration.edit({ ...workshops, edits });
  const publish = (host: TestHost, version: number) =>
    host.as('coordinator').core.configuration.publish({ project, version, reason: 'x' });
  const read = (host: TestHost) => host.as('coordinator').core.configuration.read(workshops);
  const settings = async (host: TestHost) => (await host.as('coordinator').tryWorkshop.settings({ moduleId })).config;

  it('is read, shown and run in the new version', async () => {
    await draft(before, edit('/teacher/minutes', 0, 120));
    await publish(before, 1);
    const after = await openHost(on.database, withWorkshopOf(updated));
    expect(await settings(after)).toMatchObject({ places: 10, teacher: { present: false, hours: 2 }, weeks: 13 });
    const { value, origins, changes, problems } = await read(after);
    expect(value).toMatchObject({ teacher: { present: false, hours: 2 } });
    expect(origins).toMatchObject({ '/teacher/hours': 'centre', '/places': 'project' });
    expect([changes, problems]).toEqual([[], []]);
    const { modules } = await after.as('coordinator').core.project.get({ slug: project });
    expect(modules[0]?.config).toMatchObject({ teacher: { hours: 2 } });
  });

  it('is edited and published in the new version, and goes through no step twice', async () => {
    await draft(before, edit('/teacher/minutes', 0, 120));
    const after = await openHost(on.database, withWorkshopOf(updated));
    // The draft was begun before the update and is finished after it.
    await draft(after, edit('/teacher/hours', 2, 3));
    await publish(after, 2);
    expect(await settings(after)).toMatchObject({ teacher: { present: false, hours: 3 }, weeks: 13 });
    expect((await read(after)).origins).toMatchObject({ '/teacher/hours': 'centre', '/weeks': 'module' });
  });

  it('of a later version is refused by an older server, once for all, and stays as it is', async () => {
    const after = await openHost(on.database, withWorkshopOf(updated));
    await draft(after, edit('/teacher/hours', 0, 3));
    await publish(after, 1);
    const older = await openHost(on.database);
    expect(await endOf(settings(older))).toBe('PRECONDITION_FAILED');
    expect((await read(older)).repairs).toMatchObject([
      { chain: 'workshops', reason: 'newer-than-code', stored: 2, known: 1 },
      { chain: 'evening', reason: 'newer-than-code', stored: 2, known: 1 },
    ]);
    expect(await endOf(draft(older, edit('/places', 10, 11)))).toBe('PRECONDITION_FAILED');
    expect((await older.as('coordinator').core.project.list()).map(({ slug }) => slug)).toEqual([project]);
    expect(await settings(after)).toMatchObject({ teacher: { hours: 3 } });
  });

  it('that a step cannot take is not changed, and says what to do', async () => {
    await draft(before, edit('/teacher/minutes', 0, 13));
    await publish(before, 1);
    const after = await openHost(on.database, withWorkshopOf(updated));
    await expect(settings(after)).rejects.toThrow('could not go from version 1 to 2. The stored one is unchanged');
    expect(await settings(before)).toMatchObject({ teacher: { minutes: 13 } });
  });

  describe('when the plugin has changed as well', () => {
    it('keeps what the centre runs on, and still can be edited and published', async () => {
      const after = await openHost(on.database, { ...composition, projects: [laterMoveup] });
      expect(await settings(after)).toMatchObject({ places: 10 });
      const { value, base } = await read(after);
      expect([value['places'], base['places']]).toEqual([10, 10]);
      // The module that the later plugin brings is not part of this installation.
      expect(await endOf(after.as('coordinator').core.configuration.read({ project, chain: 'outings' }))).toBe(
        'NOT_FOUND',
      );
      await draft(after, edit('/places', 10, 11));
      const { chains } = await after.as('coordinator').core.configuration.check({ project });
      expect(chains.map(({ chain }) => chain)).toEqual(['project', 'workshops', 'evening']);
      expect(await endOf(publish(after, 1))).toBe('ok');
      expect(await settings(after)).toMatchObject({ places: 11 });
    });

    it('and is gone from the server, the project is still shown as it was published', async () => {
      const after = await openHost(on.database, { ...composition, projects: [] });
      expect(await settings(after)).toMatchObject({ places: 10 });
      expect(await after.as('coordinator').core.project.get({ slug: project })).toMatchObject({ slug: project });
      expect(await endOf(read(after))).toBe('NOT_FOUND');
    });
  });
});

/** A plugin holds the contract it was compiled with: after an update of the server that is the later one. */
function withWorkshopOf(given: typeof updated) {
  const contract = laterWorkshopServer.contract;
  const modules = Object.fromEntries(
    Object.entries(given.projects[0].modules).map(([slug, { options }]) => {
      const teacher = { present: false, hours: 0 };
      return [slug, { contract, options: { ...options, config: { ...options.config, teacher } } }];
    }),
  );
  expect(workshopServer.contract.config.version).toBe(1);
  return { ...given, projects: [{ ...given.projects[0], modules }] };
}
