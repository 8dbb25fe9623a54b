import { beforeEach, describe, expect, it } from 'vitest';
import { composition, detailsOf, endOf, installed, openHost, tables, type TestHost } from './fixture-host.ts';
import { emptied } from './fixture-moveup-host.ts';
import { onBothDatabases } from './testkit.ts';

const project = 'try-moveup';
const edit = (path: string, before: unknown, value: unknown) => ({ path, before, value }) as never;

onBothDatabases('a retired project', tables, (on) => {
  let host: TestHost;
  let workshops: string;
  beforeEach(async () => {
    await on.asOwner((owner) => owner.script(emptied));
    host = await openHost(on.database, composition);
    ({ workshops } = await installed(host));
  });
  const marie = () => host.as('coordinator').core;
  const retire = (reason = 'The subsidy has ended') => marie().project.retire({ project, reason });
  const bringBack = () => marie().project.bringBack({ project });
  const slugs = async (retired: boolean) => (await marie().project.list({ retired })).map(({ slug }) => slug);
  const settings = () => host.as('trainer').tryWorkshop.settings({ moduleId: workshops });
  const draft = () => marie().configuration.edit({ project, chain: 'workshops', edits: [edit('/places', 10, 7)] });

  it('leaves the list of projects, and is found among the retired', async () => {
    expect(await slugs(false)).toEqual([project]);
    await retire();
    expect(await slugs(false)).toEqual([]);
    expect(await slugs(true)).toEqual([project]);
    expect((await marie().project.list()).length).toBe(0);
    const [listed] = await marie().project.list({ retired: true });
    expect(listed?.retired).toEqual({
      at: '2026-11-23T08:00:00.000Z',
      byName: 'Marie the coordinator',
      reason: 'The subsidy has ended',
    });
  });

  it('stays readable and exportable, with its modules closed since that day', async () => {
    const before = await marie().project.export({ project });
    await retire();
    const read = await marie().project.get({ slug: project });
    expect(read.retired).toMatchObject({ reason: 'The subsidy has ended' });
    expect(read.modules.map(({ state, standing }) => [state, standing])).toEqual([
      ['closed', { state: 'closed', from: '2026-11-23' }],
      ['closed', { state: 'closed', from: '2026-11-23' }],
    ]);
    expect((await settings()).instance.state).toBe('closed');
    expect((await marie().configuration.read({ project, chain: 'workshops' })).value).toMatchObject({ places: 10 });
    expect(await marie().configuration.history({ project })).toHaveLength(1);
    expect(await marie().project.export({ project })).toEqual(before);
  });

  it('changes nothing any more, and says why', async () => {
    const { draft: open } = await draft();
    await retire();
    const { core } = host.as('administrator');
    const said = { project, reason: 'x' };
    const title = { fr: 'x', nl: 'x' };
    const calls: readonly (() => Promise<unknown>)[] = [
      () => draft(),
      () => marie().configuration.publish({ ...said, version: open.version }),
      () => marie().configuration.rollBack({ ...said, revision: 1, current: 1 }),
      () => marie().configuration.applyUpgrade({ ...said, digest: 'x', decisions: [] }),
      () => core.project.addModule({ ...said, slug: 'more', kind: 'try-workshop', configuration: { title } }),
      () => core.project.cloneModule({ ...said, module: 'workshops', slug: 'more', title }),
      () => core.project.removeModule({ ...said, module: 'evening' }),
      () => core.project.setModuleState({ ...said, module: 'evening', state: 'open' }),
      () => retire(),
    ];
    for (const call of calls) expect(await endOf(call())).toBe('core/project-retired');
    expect(await detailsOf(draft())).toEqual({
      slug: project,
      byName: 'Marie the coordinator',
      reason: 'The subsidy has ended',
    });
  });

  it('may give a copy of itself, which is in use', async () => {
    await retire();
    await marie().project.clone({ project, slug: 'again', title: { fr: 'Encore', nl: 'Weer' }, reason: 'A new year' });
    expect(await slugs(false)).toEqual(['again']);
  });

  it('is named to who installs its plugin or makes another of its name', async () => {
    await retire();
    const install = host.as('administrator').core.project.install({ plugin: project, reason: 'Again' });
    expect(await detailsOf(install)).toMatchObject({ slug: project, reason: 'The subsidy has ended' });
    const title = { fr: 'x', nl: 'x' };
    const compose = marie().project.compose({ slug: project, configuration: { title }, reason: 'x' });
    expect(await endOf(compose)).toBe('core/project-retired');
    await bringBack();
    expect(await endOf(host.as('administrator').core.project.install({ plugin: project, reason: 'Again' }))).toBe(
      'core/project-installed',
    );
  });

  it('is as it was when it is brought back, its draft and its postponed module as well', async () => {
    const until = { planned: '2026-10', now: '2027-01', reason: { fr: 'Pas de local', nl: 'Geen lokaal' } };
    const state = { state: 'postponed', ...until } as const;
    await marie().project.setModuleState({ project, module: 'evening', state, reason: 'x' });
    await draft();
    const all = async () => [
      await marie().project.list(),
      await marie().project.get({ slug: project }),
      await marie().configuration.read({ project, chain: 'workshops' }),
    ];
    const before = await all();
    await retire();
    host.clock.advance(86_400_000);
    await bringBack();
    expect(await all()).toEqual(before);
    expect(await endOf(bringBack())).toBe('ok');
    expect(await endOf(retire('Over for good'))).toBe('ok');
  });

  it('takes nothing back from the trash until it is brought back', async () => {
    await draft();
    const id = (await marie().configuration.discard({ project })).trashed ?? '';
    await retire();
    expect(await endOf(marie().trash.restore({ id }))).toBe('core/project-retired');
    await bringBack();
    expect(await endOf(marie().trash.restore({ id }))).toBe('ok');
  });

  describe('is for who composes projects, in their own', () => {
    it.each(['trainer', 'social-worker', 'auditor'] as const)('not for a %s', async (role) => {
      const { project: of } = host.as(role).core;
      expect(await endOf(of.retire({ project, reason: 'x' }))).toBe('FORBIDDEN');
      expect(await endOf(of.bringBack({ project }))).toBe('FORBIDDEN');
    });

    it('nor for who works for another one', async () => {
      const { project: of } = host.as('coordinator', { projects: [] }).core;
      expect(await endOf(of.retire({ project, reason: 'x' }))).toBe('FORBIDDEN');
      await retire();
      expect(await of.list({ retired: true })).toEqual([]);
      expect(await endOf(of.bringBack({ project }))).toBe('FORBIDDEN');
    });
  });
});
