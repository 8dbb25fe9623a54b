import { createCallerFactory } from '@tandem/sdk/server';
import { createKernel } from '@tandem/kernel';
import type { Role } from '@tandem/sdk';
import { beforeEach, describe, expect, it } from 'vitest';
import { account, brussels, composition, detailsOf, endOf, secret, tables } from './fixture-host.ts';
import { groupsServer, groupTables } from './fixture-groups.ts';
import { emptied } from './fixture-moveup-host.ts';
import { onBothDatabases, testClock } from './testkit.ts';

const title = { fr: 'Ateliers du soir', nl: 'Avondateliers' };
const edit = (path: string, before: unknown, value: unknown) => ({ path, before, value }) as never;

onBothDatabases('a project that a centre puts together', [...tables, groupTables], (on) => {
  const open = async () => {
    const modules = [...composition.modules, groupsServer] as const;
    const given = { modules, projects: composition.projects };
    const kernel = await createKernel({ database: on.database, composition: given, secret, clock: testClock() });
    const call = createCallerFactory(kernel.router);
    return (role: Role, projects: readonly string[] | null = null) =>
      call(kernel.context({ account: account(role, { projects }), centre: brussels.slug }));
  };
  type Caller = Awaited<ReturnType<typeof open>>;
  let as: Caller;
  let marie: ReturnType<Caller>;

  beforeEach(async () => {
    await on.asOwner((owner) => owner.script(`${emptied}, try_groups.group`));
    as = await open();
    marie = as('coordinator');
  });

  const compose = () =>
    marie.core.project.compose({ slug: 'evenings', configuration: { title }, reason: 'A wish of the quarter' });
  const add = (slug: string, configuration: object = { title }) =>
    marie.core.project.addModule({
      project: 'evenings',
      slug,
      kind: 'try-groups',
      configuration: configuration as never,
      reason: 'A second group',
    });
  const get = () => marie.core.project.get({ slug: 'evenings' });

  describe('without a plugin', () => {
    it('starts from the forms of the installed modules and their defaults', async () => {
      const { project, modules } = await marie.core.project.kinds();
      expect([project.kind, project.defaults]).toEqual(['projects', {}]);
      expect(modules.map(({ kind }) => kind)).toEqual(['try-workshop', 'try-groups']);
      expect(modules[0]?.defaults).toEqual({
        places: 12,
        grouping: [],
        teacher: { present: false, minutes: 0 },
        domains: [],
      });
      expect(modules[1]).toMatchObject({
        defaults: { places: 9 },
        schema: { properties: { title: { title: 'title' } } },
      });
    });

    it('has the modules that were added, and they run on their own configuration', async () => {
      await compose();
      expect(await get()).toMatchObject({ plugin: null, modules: [], project: { title } });
      const { id, revision } = await add('group', { title, places: 5 });
      expect(revision).toBe(2);
      expect(await marie.tryGroups.settings({ moduleId: id })).toEqual({
        config: { title, places: 5 },
        state: 'planned',
      });
      expect((await get()).modules).toMatchObject([
        { slug: 'group', kind: 'try-groups', state: 'planned', plugin: 'none' },
      ]);
    });

    it('is listed with what its modules are called, and without their configuration', async () => {
      await compose();
      await add('group', { title, places: 5 });
      const [listed] = await marie.core.project.list();
      expect(listed).toMatchObject({ slug: 'evenings', title, modules: [{ slug: 'group', title }] });
      expect(JSON.stringify(listed)).not.toContain('places');
    });

    it('knows whose each value is: the module’s, or else the centre’s', async () => {
      await compose();
      await add('group');
      const read = () => marie.core.configuration.read({ project: 'evenings', chain: 'group' });
      expect((await read()).origins).toEqual({ '/title': 'centre', '/places': 'module' });
      const { draft } = await marie.core.configuration.edit({
        project: 'evenings',
        chain: 'group',
        edits: [edit('/places', 9, 4)],
      });
      await marie.core.configuration.publish({ project: 'evenings', version: draft.version, reason: 'Smaller' });
      expect((await read()).origins).toEqual({ '/title': 'centre', '/places': 'centre' });
      await marie.core.configuration.rollBack({ project: 'evenings', revision: 2, current: 3, reason: 'Back' });
      expect((await read()).origins).toEqual({ '/title': 'centre', '/places': 'module' });
      expect(await marie.core.configuration.upgrade({ project: 'evenings' })).toBeNull();
    });

    it('is not made of what is incomplete, and says where', async () => {
      const unfit = marie.core.project.compose({
        slug: 'evenings',
        configuration: { title: { fr: 'x' } },
        reason: 'x',
      });
      expect(await detailsOf(unfit)).toEqual({
        count: 1,
        problems: [
          {
            chain: 'project',
            path: '/title/nl',
            severity: 'block',
            key: 'problem.translation',
            values: { language: 'nl' },
          },
        ],
      });
      await compose();
      expect(await endOf(add('group', { title, places: 0 }))).toBe('core/configuration-unfit');
      expect(await endOf(compose())).toBe('core/slug-taken');
      for (const page of ['project', 'copy', 'configuration', 'history'])
        await expect(add(page)).rejects.toThrow('problem.slug.page');
      expect(await endOf(add('projects'))).toBe('core/slug-taken');
      expect(await endOf(add('Group'))).toBe('BAD_REQUEST');
      await add('group');
      expect(await endOf(add('group'))).toBe('core/slug-taken');
      expect((await get()).revision.number).toBe(2);
    });

    it('says of a module where it stands', async () => {
      await compose();
      const { id: moduleId } = await add('group');
      const to = { project: 'evenings', module: 'group', state: 'open', reason: 'It begins' } as const;
      expect(await marie.core.project.setModuleState(to)).toEqual({
        state: 'open',
        standing: { state: 'open' },
      });
      expect((await marie.tryGroups.settings({ moduleId })).state).toBe('open');
      expect(await endOf(marie.core.project.setModuleState({ ...to, module: 'other' }))).toBe('NOT_FOUND');
    });

    it('loses a module only while it is empty, and what a draft says of it', async () => {
      await compose();
      const { id: moduleId } = await add('group');
      await add('second');
      for (const chain of ['group', 'second'])
        await marie.core.configuration.edit({ project: 'evenings', chain, edits: [edit('/places', 9, 4)] });
      await marie.tryGroups.open({ moduleId });
      const remove = (module: string) =>
        marie.core.project.removeModule({ project: 'evenings', module, reason: 'Unused' });
      expect(await endOf(remove('group'))).toBe('core/module-in-use');
      expect(await remove('second')).toMatchObject({ revision: 4 });
      expect((await get()).modules.map(({ slug }) => slug)).toEqual(['group']);
      const { chains } = await marie.core.configuration.check({ project: 'evenings' });
      expect(chains.map(({ chain, changes }) => [chain, changes.length])).toEqual([
        ['project', 0],
        ['group', 1],
      ]);
      // Another module under the name that is free again starts anew, and rolling back takes no module away.
      await add('second', { title, places: 7 });
      const back = { project: 'evenings', revision: 1, current: 5, reason: 'Back' };
      expect(await endOf(marie.core.configuration.rollBack(back))).toBe('core/nothing-to-publish');
      const { value } = await marie.core.configuration.read({ project: 'evenings', chain: 'second' });
      expect(value).toMatchObject({ places: 7 });
    });
  });

  describe('as a copy', () => {
    const install = () => as('administrator').core.project.install({ plugin: 'try-moveup', reason: 'Start' });
    const clone = (slug = 'moveup-north', states: 'kept' | 'planned' = 'planned') =>
      marie.core.project.clone({ project: 'try-moveup', slug, title, states, reason: 'A second quarter' });

    it('has what was published, under a name of its own, in modules of its own', async () => {
      const original = await install();
      await marie.core.configuration.edit({
        project: 'try-moveup',
        chain: 'workshops',
        edits: [edit('/places', 10, 14)],
      });
      await marie.core.configuration.publish({ project: 'try-moveup', version: 1, reason: 'More' });
      const { projectId, modules } = await clone();
      expect(projectId).not.toBe(original.projectId);
      expect(modules.map(({ id }) => id)).not.toEqual(original.modules.map(({ id }) => id));
      const { value, origins, revision } = await marie.core.configuration.read({
        project: 'moveup-north',
        chain: 'workshops',
      });
      expect([value['places'], origins['/places'], origins['/grouping'], revision.number]).toEqual([
        14,
        'centre',
        'project',
        1,
      ]);
      const copy = await marie.core.project.get({ slug: 'moveup-north' });
      expect(copy).toMatchObject({ plugin: 'try-moveup', project: { title } });
      expect(copy.modules.map(({ state }) => state)).toEqual(['planned', 'planned']);
      expect((await marie.core.configuration.upgrade({ project: 'moveup-north' }))?.isAvailable).toBe(false);
    });

    it('keeps the states of its modules when that is asked', async () => {
      await install();
      await clone('moveup-south', 'kept');
      const { modules } = await marie.core.project.get({ slug: 'moveup-south' });
      expect(modules.map(({ state }) => state)).toEqual(['open', 'open']);
    });

    it('of one module stands beside it, free of what the plugin locks', async () => {
      await install();
      const added = await marie.core.project.cloneModule({
        project: 'try-moveup',
        module: 'workshops',
        slug: 'mornings',
        title,
        reason: 'A second course',
      });
      expect(added).toMatchObject({ slug: 'mornings', kind: 'try-workshop', revision: 2 });
      const { value, locks, origins } = await marie.core.configuration.read({
        project: 'try-moveup',
        chain: 'mornings',
      });
      expect([value['title'], value['places'], locks, origins['/places']]).toEqual([title, 10, {}, 'centre']);
      expect((await marie.tryWorkshop.settings({ moduleId: added.id })).config.places).toBe(10);
    });

    it('needs a free name, and a title in the languages of the centre', async () => {
      await install();
      await clone();
      expect(await endOf(clone())).toBe('core/slug-taken');
      const asked = { project: 'try-moveup', slug: 'other', reason: 'x' } as const;
      expect(await endOf(marie.core.project.clone({ ...asked, title: { fr: 'x' } }))).toBe('core/configuration-unfit');
      expect(await endOf(marie.core.project.clone({ ...asked, slug: 'A b', title }))).toBe('BAD_REQUEST');
      expect((await marie.core.project.list()).map(({ slug }) => slug)).toEqual(['moveup-north', 'try-moveup']);
    });

    it('keeps what the plugin brought from being removed', async () => {
      await install();
      const remove = marie.core.project.removeModule({ project: 'try-moveup', module: 'evening', reason: 'x' });
      expect(await endOf(remove)).toBe('core/module-from-plugin');
    });
  });

  it('is for administrators and coordinators, and a new one for those of the whole centre', async () => {
    const asked = { slug: 'evenings', configuration: { title }, reason: 'x' };
    for (const role of ['trainer', 'social-worker', 'auditor', 'external-provider'] as const)
      expect(await endOf(as(role).core.project.compose(asked))).toBe('FORBIDDEN');
    expect(await endOf(as('coordinator', []).core.project.compose(asked))).toBe('FORBIDDEN');
    expect(await endOf(as('administrator').core.project.compose(asked))).toBe('ok');
    const elsewhere = as('coordinator', []).core.project;
    const module = { project: 'evenings', module: 'group', reason: 'x' };
    expect(await endOf(elsewhere.setModuleState({ ...module, state: 'open' }))).toBe('FORBIDDEN');
    expect(await endOf(elsewhere.removeModule(module))).toBe('FORBIDDEN');
    expect(await endOf(elsewhere.cloneModule({ ...module, slug: 'b', title }))).toBe('FORBIDDEN');
    expect(await endOf(elsewhere.clone({ project: 'evenings', slug: 'b', title, reason: 'x' }))).toBe('FORBIDDEN');
    const added = { ...module, slug: 'b', kind: 'try-groups', configuration: { title } };
    expect(await endOf(elsewhere.addModule(added))).toBe('FORBIDDEN');
  });
});
