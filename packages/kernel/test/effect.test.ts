import { beforeEach, expect, it } from 'vitest';
import { findProblems } from '../src/check/check.ts';
import { asked, counted, roomsServer, unfitRooms, wrong } from './fixture-counting.ts';
import { composition, endOf, openHost, tables, type TestHost } from './fixture-host.ts';
import { onBothDatabases } from './testkit.ts';

const project = 'try-counted';
const rooms = { project, chain: 'rooms' };

onBothDatabases('what a publish touches', tables, (on) => {
  let host: TestHost;
  let marie: ReturnType<TestHost['as']>;

  beforeEach(async () => {
    host = await openHost(on.database, { modules: [...composition.modules, roomsServer], projects: [counted] });
    marie = host.as('coordinator');
    await on.asOwner((owner) =>
      owner.script(
        'truncate kernel_store.trash_item, kernel_store.draft, kernel_store.revision, kernel_store.module_instance, kernel_store.project',
      ),
    );
    await host.as('administrator').core.project.install({ plugin: project, reason: 'Start' });
  });

  const resize = (before: number, value: number) =>
    marie.core.configuration.edit({ ...rooms, edits: [{ path: '/size', before, value }] });
  const effect = (who = marie) => who.core.configuration.effect({ project });
  const line = (after: number) => ({
    chain: 'rooms',
    module: 'try-rooms',
    touched: [{ key: 'effect.rooms', counts: { before: 10, after } }],
    fault: null,
  });

  it('is counted by the module that changes, between what is published and what would be', async () => {
    expect(await effect()).toEqual({ version: 0, chains: [] });
    await resize(10, 12);
    await resize(12, 14);
    expect(await effect()).toEqual({ version: 2, chains: [line(14)] });
    const { modules, projectId } = await marie.core.project.get({ slug: project }).then(({ id, modules }) => ({
      projectId: id,
      modules,
    }));
    expect(asked.at(-1)).toEqual({ projectId, moduleId: modules[0]?.id, today: '2026-11-23' });
  });

  it('is nothing where nothing differs, or where it cannot be published as it is', async () => {
    await resize(10, 12);
    await resize(12, 10);
    expect((await effect()).chains).toEqual([]);
    await resize(10, 1000);
    expect((await effect()).chains).toEqual([]);
  });

  it('is told to who may see the figures: others read the configuration without them', async () => {
    await resize(10, 12);
    expect((await effect(host.as('auditor'))).chains).toEqual([]);
    expect(await endOf(effect(host.as('external-provider')))).toBe('FORBIDDEN');
    expect(await endOf(effect(host.as('coordinator', { projects: [] })))).toBe('FORBIDDEN');
  });

  it.each(Object.entries(wrong))(
    'ends in a fault where a module %s, which is logged and stops nobody',
    async (_, size) => {
      await resize(10, size);
      const [found] = (await effect()).chains;
      expect(found).toMatchObject({ touched: [], fault: host.logged[0]?.reference });
      expect(host.logged[0]?.error).toMatchObject({ message: expect.stringContaining('try-rooms') });
      expect(await endOf(marie.core.configuration.publish({ project, version: 1, reason: 'All the same' }))).toBe('ok');
    },
  );
});

it('of a module that writes, names no permission or has no words is refused by the check', async () => {
  const problems = await findProblems({ ...composition, modules: [...composition.modules, unfitRooms] });
  const told = problems.filter(({ where }) => where === 'try-rooms effect').map(({ what }) => what);
  expect(told).toEqual([
    'It asks for the permission "rooms.see", which the contract does not have.',
    'It writes.',
    'The text "effect.nothing" is missing.',
  ]);
  const sound = await findProblems({ ...composition, modules: [...composition.modules, roomsServer] });
  expect(sound.filter(({ where }) => where.startsWith('try-rooms'))).toEqual([]);
});
