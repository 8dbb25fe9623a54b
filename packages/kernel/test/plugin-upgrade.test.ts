import { beforeEach, describe, expect, it } from 'vitest';
import { detailsOf, endOf, tables } from './fixture-host.ts';
import { emptied, install, type Moveup, openMoveup } from './fixture-moveup-host.ts';
import { onBothDatabases } from './testkit.ts';

const project = 'moveup';
const workshops = { project, chain: 'workshops' };
const edit = (path: string, before: unknown, value: unknown) => ({ path, before, value }) as never;
const health = { key: 'moveup:domain.health' };
const language = { key: 'language', name: { key: 'moveup:domain.language' } };

onBothDatabases('a newer version of the project plugin', tables, (on) => {
  let first: Moveup;
  let moduleId: string;
  beforeEach(async () => {
    await on.asOwner((owner) => owner.script(emptied));
    first = await openMoveup(on.database, 1);
    moduleId = await install(first);
  });

  const configuration = (host: Moveup) => host.as('coordinator').core.configuration;
  const draft = (host: Moveup, ...edits: never[]) => configuration(host).edit({ ...workshops, edits });
  const publish = async (host: Moveup, ...edits: never[]) => {
    const { draft: waiting } = await draft(host, ...edits);
    return configuration(host).publish({ project, version: waiting.version, reason: 'Ours' });
  };
  const offered = async (host: Moveup) => {
    const upgrade = await configuration(host).upgrade({ project });
    if (!upgrade) throw new Error('No upgrade.');
    return upgrade;
  };
  const workshopsOf = async (host: Moveup) => {
    const { chains } = await offered(host);
    const chain = chains.find((one) => one.chain === 'workshops');
    if (!chain) throw new Error('Nothing about the workshops.');
    return chain;
  };
  const apply = async (host: Moveup, ...decisions: readonly object[]) =>
    configuration(host).applyUpgrade({
      project,
      digest: (await offered(host)).digest,
      decisions: decisions.map((one) => ({ chain: 'workshops', ...one })) as never,
      reason: 'The new year',
    });
  const settings = (host: Moveup) => host.as('coordinator').collectiveWorkshop.settings({ moduleId });

  it('changes nothing until somebody takes it over', async () => {
    const second = await openMoveup(on.database, 2);
    expect(await settings(second)).toMatchObject({ places: 12, teacher: { hours: 10 } });
    const { from, to, isAvailable, left, taken, problems } = await offered(second);
    expect({ from, to, isAvailable, left, taken, problems }).toEqual({
      from: '1.0.0',
      to: '2.0.0',
      isAvailable: true,
      left: ['evening'],
      taken: [],
      problems: [],
    });
    expect(await offered(first)).toMatchObject({ isAvailable: false, chains: [] });
    // Whoever only looks at the project is told that there is one, without what it would do.
    const waiting = async (host: Moveup) => (await host.as('trainer').core.project.get({ slug: project })).newerPlugin;
    expect([await waiting(first), await waiting(second)]).toEqual([null, '2.0.0']);
    const onlyModules = await openMoveup(on.database, 2, 1);
    expect((await waiting(onlyModules)) !== null).toBe((await offered(onlyModules)).isAvailable);
  });

  it('says before what it would change, in the titles of the form', async () => {
    const second = await openMoveup(on.database, 2);
    const { chains, texts } = await offered(second);
    expect(chains.map(({ chain, isNew }) => [chain, isNew])).toEqual([
      ['workshops', false],
      ['outings', true],
    ]);
    const { changes, conflicts } = await workshopsOf(second);
    expect(changes.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      'changed /aim',
      'changed /places',
      'removed /domains/language',
      'added /domains/work',
    ]);
    expect(conflicts).toEqual([]);
    expect(texts['moveup:workshops.aim.2']).toMatchObject({ fr: 'Pratiquer le français, chaque jour' });
  });

  it('is taken over as one revision, with reason, new modules and origins', async () => {
    const second = await openMoveup(on.database, 2);
    const { revision, modules } = await apply(second);
    expect(revision).toBe(2);
    expect(modules.map(({ slug, kind }) => [slug, kind])).toEqual([['outings', 'collective-workshop']]);
    expect(await settings(second)).toMatchObject({ places: 10, teacher: { hours: 10 } });
    const { origins, locks } = await configuration(second).read(workshops);
    expect(origins).toMatchObject({ '/places': 'project', '/weeks': 'module', '/domains/work/name': 'project' });
    expect(Object.keys(locks)).toEqual(['/grouping']);
    const { modules: all } = await second.as('coordinator').core.project.get({ slug: project });
    expect(all.map(({ slug, state, plugin }) => [slug, state, plugin])).toEqual([
      ['workshops', 'open', 'in'],
      ['evening', 'open', 'left'],
      ['outings', 'planned', 'in'],
    ]);
    expect((await configuration(second).history({ project }))[0]).toMatchObject({
      number: 2,
      reason: 'The new year',
      plugin: '2.0.0',
    });
    expect(await offered(second)).toMatchObject({ isAvailable: false, left: ['evening'] });
    expect(await endOf(apply(second))).toBe('core/nothing-to-publish');
  });

  it('brings its new modules behind all that the project has, also after one was taken out', async () => {
    const { project: projects } = first.as('coordinator').core;
    for (const slug of ['north', 'south'])
      await projects.cloneModule({ project, module: 'workshops', slug, title: { fr: slug, nl: slug }, reason: 'Ours' });
    await projects.removeModule({ project, module: 'north', reason: 'Unused' });
    const second = await openMoveup(on.database, 2);
    await apply(second);
    const { modules } = await second.as('coordinator').core.project.get({ slug: project });
    expect(modules.map(({ slug }) => slug)).toEqual(['workshops', 'evening', 'south', 'outings']);
  });

  it('keeps what the centre has changed elsewhere', async () => {
    await publish(first, edit('/domains/health/name', health, { fr: 'Bien-être', nl: 'Welzijn' }));
    const second = await openMoveup(on.database, 2);
    await apply(second);
    const { value, origins } = await configuration(second).read(workshops);
    const keys = (value['domains'] as readonly { key: string }[]).map(({ key }) => key);
    expect(keys).toEqual(['work', 'housing', 'health', 'other']);
    expect(value).toMatchObject({ domains: [{}, {}, { name: { fr: 'Bien-être', nl: 'Welzijn' } }, {}] });
    expect(origins).toMatchObject({ '/domains/health/name': 'centre', '/domains/work/name': 'project' });
  });

  it('asks about a value that both have changed, and is not taken over before', async () => {
    await publish(first, edit('/places', 12, 16));
    const second = await openMoveup(on.database, 2);
    expect((await workshopsOf(second)).conflicts).toEqual([
      { path: '/places', title: 'places', kind: 'value', base: 12, ours: 16, theirs: 10 },
    ]);
    expect(await detailsOf(apply(second))).toEqual({ count: 1 });
    expect(await endOf(apply(second))).toBe('core/upgrade-undecided');
    expect(await settings(second)).toMatchObject({ places: 16 });
    const decisions = [{ chain: 'workshops', path: '/places', take: 'theirs' as const }];
    const decided = await configuration(second).upgrade({ project, decisions });
    expect(decided?.chains.flatMap(({ conflicts }) => conflicts)).toEqual([]);
    await apply(second, { path: '/places', kind: 'value', take: 'own', value: 14 });
    expect(await settings(second)).toMatchObject({ places: 14 });
    expect((await configuration(second).read(workshops)).origins['/places']).toBe('centre');
  });

  it('asks about an item that it takes away and the centre has edited', async () => {
    const ours = { ...language, name: { fr: 'Français', nl: 'Frans' } };
    await publish(first, edit('/domains/language/name', language.name, ours.name));
    const second = await openMoveup(on.database, 2);
    expect((await workshopsOf(second)).conflicts).toEqual([
      { path: '/domains/language', title: 'domains', kind: 'value', base: language, ours },
    ]);
    await apply(second, { path: '/domains/language', kind: 'value', take: 'ours' });
    expect(((await settings(second)) as { domains: unknown[] }).domains).toContainEqual(ours);
  });

  it('asks about an item that both have added, differently', async () => {
    const work = { key: 'work', name: { fr: 'Boulot', nl: 'Job' } };
    await publish(first, edit('/domains/work', undefined, work));
    const second = await openMoveup(on.database, 2);
    expect((await workshopsOf(second)).conflicts).toMatchObject([{ path: '/domains/work', ours: work }]);
  });

  it('refuses a decision that the module refuses', async () => {
    await publish(first, edit('/places', 12, 16));
    const second = await openMoveup(on.database, 2);
    const unfit = apply(second, { path: '/places', kind: 'value', take: 'own', value: 99 });
    expect(await detailsOf(unfit)).toMatchObject({
      count: 1,
      problems: [{ chain: 'workshops', path: '/places', key: 'problem.number.most', values: { maximum: 20 } }],
    });
  });

  it('fixes what it locks from now on, in the draft too, and says what that takes away', async () => {
    await publish(first, edit('/grouping', ['language', 'schooling'], ['age']));
    await draft(first, edit('/grouping', ['age'], []), edit('/teacher/present', true, false));
    const second = await openMoveup(on.database, 2);
    const { conflicts, locked } = await workshopsOf(second);
    expect(conflicts).toEqual([]);
    expect(locked).toMatchObject([
      {
        path: '/grouping',
        ours: ['age'],
        theirs: ['language', 'schooling'],
        reason: { fr: 'L’appel à projets le fixe.' },
      },
    ]);
    await apply(second);
    const { value, changes } = await configuration(second).read(workshops);
    expect(value).toMatchObject({ grouping: ['language', 'schooling'], teacher: { present: false } });
    expect(changes.map(({ path }) => path)).toEqual(['/teacher/present']);
  });

  it('leaves what an open draft has changed as a change of the draft, and names it before', async () => {
    await draft(first, edit('/places', 12, 18), edit('/teacher/present', true, false));
    const second = await openMoveup(on.database, 2);
    expect((await workshopsOf(second)).inDraft).toEqual(['/places']);
    await apply(second);
    const { value, changes, draft: waiting } = await configuration(second).read(workshops);
    expect(value).toMatchObject({ places: 18, teacher: { present: false } });
    expect(changes).toMatchObject([
      { path: '/places', before: 10, after: 18 },
      { path: '/teacher/present', before: true, after: false },
    ]);
    expect(waiting).toMatchObject({ version: 2, basedOn: 2, actorName: 'Marie the coordinator' });
  });

  it('goes over settings and items that have another name, with what the centre wrote there', async () => {
    const other = { key: 'moveup:domain.other' };
    await publish(first, edit('/domains/other/name', other, { fr: 'Divers', nl: 'Varia' }));
    const third = await openMoveup(on.database, 3);
    expect((await workshopsOf(third)).conflicts).toEqual([]);
    await apply(third);
    const { value, origins } = await configuration(third).read(workshops);
    expect(value).toMatchObject({ capacity: 8, weeks: 26, teacher: { hours: 12 } });
    expect(value['domains']).toEqual([
      { key: 'health', name: health },
      { key: 'housing', name: { key: 'moveup:domain.housing' } },
      { key: 'rest', name: { fr: 'Divers', nl: 'Varia' } },
    ]);
    expect(origins).toMatchObject({ '/domains/rest/name': 'centre', '/capacity': 'project' });
  });

  it('is offered again after rolling back to before it', async () => {
    const second = await openMoveup(on.database, 2);
    await apply(second);
    await configuration(second).rollBack({ project, revision: 1, current: 2, reason: 'Too early' });
    expect(await settings(second)).toMatchObject({ places: 12 });
    expect((await configuration(second).read(workshops)).origins['/places']).toBe('project');
    expect(await offered(second)).toMatchObject({ isAvailable: true, from: '1.0.0' });
    // The module that it brought stays a module of the project, and is not brought a second time.
    expect((await apply(second)).modules).toEqual([]);
    expect(await settings(second)).toMatchObject({ places: 10 });
  });

  describe('is taken over only', () => {
    it('as it was looked at', async () => {
      const second = await openMoveup(on.database, 2);
      const { digest } = await offered(second);
      await publish(second, edit('/places', 12, 13));
      const late = configuration(second).applyUpgrade({ project, digest, decisions: [], reason: 'x' });
      expect(await detailsOf(late)).toEqual({ version: '2.0.0' });
    });

    it('once, however many ask at the same moment', async () => {
      const second = await openMoveup(on.database, 2);
      const { digest } = await offered(second);
      const asked = { project, digest, decisions: [], reason: 'x' };
      const ends = await Promise.all([1, 2, 3].map(() => endOf(configuration(second).applyUpgrade(asked))));
      expect(ends.toSorted()).toEqual(['core/nothing-to-publish', 'core/nothing-to-publish', 'ok']);
    });

    it('by who may publish, in the projects they work for', async () => {
      const second = await openMoveup(on.database, 2);
      const { digest } = await offered(second);
      const asked = { project, digest, decisions: [], reason: 'x' };
      const administrator = second.as('administrator').core.configuration;
      expect((await administrator.upgrade({ project }))?.isAvailable).toBe(true);
      expect(await endOf(administrator.applyUpgrade(asked))).toBe('FORBIDDEN');
      const elsewhere = second.as('coordinator', []).core.configuration;
      expect(await endOf(elsewhere.upgrade({ project }))).toBe('FORBIDDEN');
      expect(await endOf(elsewhere.applyUpgrade(asked))).toBe('FORBIDDEN');
    });
  });
});
