import { beforeEach, describe, expect, it } from 'vitest';
import { detailsOf, endOf, openHost, tables, type TestHost } from './fixture-host.ts';
import { groupsServer, groupTables } from './fixture-groups.ts';
import { composition } from './fixture-host.ts';
import { emptied } from './fixture-moveup-host.ts';
import { onBothDatabases } from './testkit.ts';

const project = 'try-moveup';
const chain = 'workshops';
const edit = (path: string, before: unknown, value: unknown) => ({ path, before, value }) as never;

onBothDatabases('what the core keeps in the trash', [...tables, groupTables], (on) => {
  let host: TestHost;
  beforeEach(async () => {
    await on.asOwner((owner) => owner.script(`${emptied}, try_groups.group`));
    host = await openHost(on.database, { ...composition, modules: [...composition.modules, groupsServer] });
    await host.as('administrator').core.project.install({ plugin: project, reason: 'Start' });
  });
  const marie = () => host.as('coordinator').core;
  const bram = () => host.as('administrator').core;
  const read = () => marie().configuration.read({ project, chain });
  const write = (path: string, before: unknown, value: unknown) =>
    bram().configuration.edit({ project, chain, edits: [edit(path, before, value)] });
  const discard = async (): Promise<string> => (await marie().configuration.discard({ project })).trashed ?? '';
  const publish = (version: number) => marie().configuration.publish({ project, version, reason: 'Because' });
  const restore = (id: string) => marie().trash.restore({ id });

  it('is no page for who can bring nothing back: it would always be empty', () => {
    const { permissionsOf } = host.kernel;
    expect(permissionsOf(['coordinator'])).toContain('core.trash.use');
    for (const role of ['social-worker', 'external-provider'] as const)
      expect(permissionsOf([role])).not.toContain('core.trash.use');
  });

  describe('a draft that was given up', () => {
    it('comes back as it was, under a version that nobody has seen', async () => {
      const { draft } = await write('/places', 10, 7);
      const before = await read();
      const trashed = await discard();
      expect((await read()).draft).toBeNull();
      expect((await marie().trash.list()).things).toMatchObject([
        { id: trashed, kind: 'draft', title: { fr: 'MOVE’UP' }, project, removedByName: 'Marie the coordinator' },
      ]);
      host.clock.advance(60_000);
      await restore(trashed);
      const after = await read();
      expect(after).toEqual({ ...before, draft: { ...before.draft, version: draft.version + 1 } });
      expect(await endOf(publish(draft.version))).toBe('core/draft-moved-on');
    });

    it('is nothing when there was none', async () => {
      expect(await marie().configuration.discard({ project })).toEqual({ discarded: true, trashed: null });
      expect((await marie().trash.list()).things).toEqual([]);
    });

    it('comes back onto what was published since, and keeps what it changed', async () => {
      await write('/places', 10, 7);
      const trashed = await discard();
      const { draft } = await write('/teacher/minutes', 0, 30);
      await publish(draft.version);
      await restore(trashed);
      expect(await read()).toMatchObject({
        value: { places: 7, teacher: { minutes: 30 } },
        draft: { basedOn: 2, actorName: 'Marie the coordinator' },
      });
      expect((await read()).changes.map(({ path }) => path)).toEqual(['/places']);
    });

    it('comes together with a draft that was begun since', async () => {
      await write('/places', 10, 7);
      const trashed = await discard();
      const { draft } = await write('/teacher/minutes', 0, 30);
      await restore(trashed);
      const after = await read();
      expect(after.value).toMatchObject({ places: 7, teacher: { minutes: 30 } });
      expect(after.draft?.version).toBeGreaterThan(draft.version);
    });

    it('waits when both changed one place, so that no answer is lost', async () => {
      await write('/places', 10, 7);
      const trashed = await discard();
      await write('/places', 10, 5);
      expect(await detailsOf(restore(trashed))).toEqual({ count: 1 });
      expect((await read()).value).toMatchObject({ places: 5 });
      expect((await marie().trash.list()).things.map(({ id }) => id)).toEqual([trashed]);
      const second = await discard();
      await restore(trashed);
      expect((await read()).value).toMatchObject({ places: 7 });
      expect((await marie().trash.list()).things.map(({ id }) => id)).toEqual([second]);
    });

    it('is not for who may not write one', async () => {
      await write('/places', 10, 7);
      const id = await discard();
      const trainer = host.as('trainer').core.trash;
      expect((await trainer.list()).things).toEqual([]);
      expect(await endOf(trainer.restore({ id }))).toBe('core/trash-gone');
    });
  });

  describe('a module that was taken out of its project', () => {
    const title = { fr: 'Groupe du soir', nl: 'Avondgroep' };
    const add = () =>
      marie().project.addModule({
        project,
        slug: 'group',
        kind: 'try-groups',
        configuration: { title, places: 5 },
        state: { state: 'closed', from: '2026-01-31' },
        reason: 'A second group',
      });
    const takeOut = () => marie().project.removeModule({ project, module: 'group', reason: 'A mistake' });
    const modules = async () => (await marie().project.get({ slug: project })).modules;

    it('is back where it stood, under the id that it had and with what a draft had of it', async () => {
      const { id } = await add();
      await marie().configuration.edit({ project, chain: 'group', edits: [edit('/places', 5, 3)] });
      const [before, drafted] = [await modules(), await marie().configuration.read({ project, chain: 'group' })];
      const { trashed } = await takeOut();
      expect((await modules()).map(({ slug }) => slug)).toEqual(['workshops', 'evening']);
      expect((await marie().trash.list()).things).toMatchObject([{ kind: 'module', title, project }]);
      await restore(trashed);
      expect(await modules()).toEqual(before);
      expect((await modules())[2]?.id).toBe(id);
      const after = await marie().configuration.read({ project, chain: 'group' });
      expect(after).toMatchObject({ value: drafted.value, base: drafted.base, changes: drafted.changes });
      const [last] = await marie().configuration.history({ project });
      expect(last).toMatchObject({ number: 4, reason: 'Remis depuis la corbeille' });
    });

    it('waits while another one has its name', async () => {
      await add();
      const { trashed } = await takeOut();
      await add();
      expect(await endOf(restore(trashed))).toBe('core/slug-taken');
      await takeOut();
      expect(await endOf(restore(trashed))).toBe('ok');
    });
  });
});
