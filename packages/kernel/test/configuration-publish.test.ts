import { beforeEach, describe, expect, it } from 'vitest';
import { brussels, detailsOf, endOf, ghent, installed, openHost, tables, type TestHost } from './fixture-host.ts';
import { onBothDatabases } from './testkit.ts';

const project = 'try-moveup';
const workshops = { project, chain: 'workshops' };
const edit = (path: string, before: unknown, value: unknown) => ({ path, before, value }) as never;

onBothDatabases('publishing', tables, (on) => {
  let host: TestHost;
  let marie: ReturnType<TestHost['as']>;
  let moduleId: string;

  // A project of its own for each story: publications cannot be taken back.
  beforeEach(async () => {
    host = await openHost(on.database);
    marie = host.as('coordinator');
    await on.asOwner((owner) =>
      owner.script(
        'truncate kernel_store.trash_item, kernel_store.draft, kernel_store.revision, kernel_store.module_instance, kernel_store.project',
      ),
    );
    moduleId = (await installed(host)).workshops;
  });

  const draft = (...edits: never[]) => marie.core.configuration.edit({ ...workshops, edits });
  const publish = (version: number, reason = 'More places') =>
    marie.core.configuration.publish({ project, version, reason });
  const settings = async () => (await marie.tryWorkshop.settings({ moduleId })).config;

  it('makes the draft the configuration that the module runs on, from the next call on', async () => {
    await draft(edit('/places', 10, 15));
    expect((await settings()).places).toBe(10);
    expect(await publish(1)).toEqual({ revision: 2 });
    expect((await settings()).places).toBe(15);
    const { instance } = await marie.tryWorkshop.settings({ moduleId });
    expect(instance.revision).toBe(2);
    expect(await marie.core.configuration.read(workshops)).toMatchObject({
      draft: null,
      changes: [],
      revision: { number: 2 },
    });
  });

  it('tells before what would change in the whole project, and what stands in the way', async () => {
    await draft(edit('/places', 10, 15));
    await marie.core.configuration.edit({
      project,
      chain: 'project',
      edits: [edit('/title', { key: 'try-moveup:project.title' }, { fr: 'MOVE’UP 2' })],
    });
    const { version, draft: waiting, chains } = await marie.core.configuration.check({ project });
    expect(version).toBe(2);
    expect(waiting).toMatchObject({ version: 2, basedOn: 1 });
    expect(chains.map(({ chain, changes }) => [chain, changes.map(({ path }) => path)])).toEqual([
      ['project', ['/title']],
      ['workshops', ['/places']],
      ['evening', []],
    ]);
    // The centre publishes in French and Dutch.
    expect(chains[0]?.problems).toEqual([
      { path: '/title/nl', severity: 'block', key: 'problem.translation', values: { language: 'nl' } },
    ]);
    expect(await detailsOf(publish(2))).toEqual({ count: 1 });
    expect(await endOf(publish(2))).toBe('core/draft-has-problems');
  });

  it('is stopped by a value the module refuses, named at its place', async () => {
    const health = { key: 'health', name: { key: 'try-moveup:domain.health' } };
    const { problems } = await draft(edit('/places', 10, 200), edit('/domains/health', health, { key: 'health' }));
    expect(problems).toEqual([
      { path: '/places', severity: 'block', key: 'problem.number.most', values: { maximum: 20 } },
      { path: '/domains/health/name', severity: 'block', key: 'problem.required' },
    ]);
    expect(await detailsOf(publish(1))).toEqual({ count: 2 });
  });

  it('asks for texts in lists without keys too', async () => {
    const edits = [
      edit('/stances', undefined, [
        { fr: 'Accueil', nl: 'Onthaal' },
        { fr: 'Suivi', nl: ' ' },
      ]),
    ];
    const { problems } = await marie.core.configuration.edit({ project, chain: 'project', edits });
    expect(problems).toMatchObject([{ path: '/stances/1/nl', key: 'problem.translation', values: { language: 'nl' } }]);
  });

  it('asks for a reason', async () => {
    await draft(edit('/places', 10, 15));
    expect(await endOf(publish(1, '   '))).toBe('BAD_REQUEST');
    expect(await endOf(publish(1, 'x'.repeat(501)))).toBe('BAD_REQUEST');
  });

  it('is not done for a draft that has moved on since it was read', async () => {
    await draft(edit('/places', 10, 15));
    await draft(edit('/places', 15, 16));
    expect(await endOf(publish(1))).toBe('core/draft-moved-on');
    expect(await detailsOf(publish(1))).toEqual({ version: 2, actorName: 'Marie the coordinator' });
  });

  it('twice publishes once: a second click finds nothing to publish', async () => {
    await draft(edit('/places', 10, 15));
    expect(await endOf(publish(1))).toBe('ok');
    expect(await endOf(publish(1))).toBe('core/nothing-to-publish');
    expect(await marie.core.configuration.history({ project })).toHaveLength(2);
  });

  it('asked for again because the answer was lost, publishes nothing that a colleague began meanwhile', async () => {
    await draft(edit('/places', 10, 15));
    expect(await publish(1)).toEqual({ revision: 2 });
    await host.as('administrator').core.configuration.edit({ ...workshops, edits: [edit('/places', 15, 16)] });
    expect(await endOf(publish(1))).toBe('core/draft-moved-on');
    expect((await settings()).places).toBe(15);
    expect(await publish(2, 'Seen')).toEqual({ revision: 3 });
  });

  it('means the draft that was seen, not the next one after it was given up', async () => {
    await draft(edit('/places', 10, 15));
    await marie.core.configuration.discard({ project });
    await draft(edit('/places', 10, 19));
    expect(await endOf(publish(1))).toBe('core/draft-moved-on');
    expect(await publish(2)).toEqual({ revision: 2 });
  });

  it('by several people at once publishes exactly once', async () => {
    await draft(edit('/places', 10, 15));
    const ends = await Promise.all([publish(1), publish(1), publish(1), publish(1)].map(endOf));
    expect(ends.toSorted()).toEqual([
      'core/nothing-to-publish',
      'core/nothing-to-publish',
      'core/nothing-to-publish',
      'ok',
    ]);
  });

  it('of a draft that changes nothing is refused', async () => {
    await draft(edit('/places', 10, 15));
    await draft(edit('/places', 15, 10));
    expect(await endOf(publish(2))).toBe('core/nothing-to-publish');
  });

  it('keeps complete configurations: a value taken away comes back as the module’s default', async () => {
    const { value } = await draft(edit('/places', 10, undefined));
    expect(value).not.toHaveProperty('places');
    await publish(1);
    expect((await settings()).places).toBe(12);
    expect((await marie.core.configuration.read(workshops)).value).toMatchObject({ places: 12 });
  });

  it('leaves a history of who published what and why, newest first', async () => {
    await draft(edit('/places', 10, 15));
    host.clock.advance(60_000);
    await publish(1, '  A larger room ');
    const history = await marie.core.configuration.history({ project });
    expect(history).toEqual([
      {
        number: 2,
        reason: 'A larger room',
        actorName: 'Marie the coordinator',
        publishedAt: '2026-11-23T08:01:00.000Z',
        plugin: '1.0.0',
      },
      {
        number: 1,
        reason: 'Start',
        actorName: 'Marie the administrator',
        publishedAt: '2026-11-23T08:00:00.000Z',
        plugin: '1.0.0',
      },
    ]);
    expect(await marie.core.configuration.history({ project, before: 2 })).toHaveLength(1);
    expect(await endOf(marie.core.configuration.history({ project, before: 2 ** 40 }))).toBe('BAD_REQUEST');
  });

  it('is not for who may only edit', async () => {
    await draft(edit('/places', 10, 15));
    const administrator = host.as('administrator').core.configuration;
    expect(await endOf(administrator.publish({ project, version: 1, reason: 'x' }))).toBe('FORBIDDEN');
    expect((await administrator.read(workshops)).may).toEqual({ edit: true, publish: false });
  });

  it('is not for who works for other projects', async () => {
    await draft(edit('/places', 10, 15));
    const elsewhere = host.as('coordinator', { projects: [] }).core.configuration;
    for (const call of [
      () => elsewhere.read({ project }),
      () => elsewhere.check({ project }),
      () => elsewhere.history({ project }),
      () => elsewhere.edit({ ...workshops, edits: [edit('/places', 15, 16)] }),
      () => elsewhere.publish({ project, version: 1, reason: 'x' }),
      () => elsewhere.discard({ project }),
    ]) {
      expect(await endOf(call())).toBe('FORBIDDEN');
    }
  });

  it('drops nothing but the draft when it is discarded', async () => {
    await draft(edit('/places', 10, 15));
    await marie.core.configuration.discard({ project });
    expect(await marie.core.configuration.read(workshops)).toMatchObject({ draft: null, value: { places: 10 } });
    expect(await marie.core.configuration.check({ project })).toEqual({ version: 0, draft: null, chains: [] });
    expect(await endOf(publish(1))).toBe('core/nothing-to-publish');
  });

  describe('after installing,', () => {
    it('a project cannot be installed a second time, also not at the same moment', async () => {
      const install = (centre: typeof brussels) =>
        endOf(host.as('administrator', { centre }).core.project.install({ plugin: project, reason: 'Start' }));
      expect(await install(brussels)).toBe('core/project-installed');
      const ends = await Promise.all([install(ghent), install(ghent)]);
      expect(ends.toSorted()).toEqual(['core/project-installed', 'ok']);
    });

    it('its words are read in every language', async () => {
      const { project: own, modules } = await marie.core.project.get({ slug: project });
      expect(own).toEqual({ title: { fr: 'MOVE’UP', nl: 'MOVE’UP', en: 'MOVE’UP' } });
      expect(modules.map(({ slug, kind, state }) => [slug, kind, state])).toEqual([
        ['workshops', 'try-workshop', 'open'],
        ['evening', 'try-workshop', 'open'],
      ]);
      expect((await marie.core.project.list()).map(({ slug }) => slug)).toEqual([project]);
    });

    it('a module cannot change the configuration that other calls share', async () => {
      await expect(marie.tryWorkshop.changeSettings({ moduleId })).rejects.toThrow(/not extensible/);
      expect((await settings()).domains).toHaveLength(2);
    });

    it('a plugin that this server does not have is not found', async () => {
      const administrator = host.as('administrator').core.project;
      expect(await endOf(administrator.install({ plugin: 'toString', reason: 'x' }))).toBe('NOT_FOUND');
    });
  });
});
