import { beforeAll, describe, expect, it } from 'vitest';
import { detailsOf, endOf, installed, openHost, tables, type TestHost } from './fixture-host.ts';
import { onBothDatabases } from './testkit.ts';

const workshops = { project: 'try-moveup', chain: 'workshops' };

onBothDatabases('editing a configuration', tables, (on) => {
  let host: TestHost;
  let marie: ReturnType<TestHost['as']>['core']['configuration'];
  let bram: typeof marie;
  beforeAll(async () => {
    host = await openHost(on.database);
    await installed(host);
    marie = host.as('coordinator').core.configuration;
    bram = host.as('administrator').core.configuration;
  });

  /** A fresh draft for each story. */
  const withoutDraft = () => marie.discard({ project: 'try-moveup' });
  const edit = (path: string, before: unknown, value: unknown) => ({ path, before, value }) as never;

  it('starts from what the project and the module say', async () => {
    const read = await marie.read(workshops);
    expect(read).toMatchObject({
      module: 'try-workshop',
      value: { places: 10, grouping: ['language'], teacher: { present: false, minutes: 0 } },
      draft: null,
      changes: [],
      problems: [],
      revision: { number: 1, actorName: 'Marie the administrator' },
      may: { edit: true, publish: true },
      locales: ['fr', 'nl'],
    });
    expect(read.texts).toMatchObject({ 'try-moveup:workshops.title': { fr: 'Workshops', nl: 'Workshops' } });
    expect(read.locks).toEqual({
      '/grouping': { fr: 'The call for projects fixes it.', nl: expect.any(String), en: expect.any(String) },
    });
  });

  it('says of each value who it comes from: module, project or centre, and back', async () => {
    await withoutDraft();
    const before = await marie.read(workshops);
    expect(before.origins).toMatchObject({ '/places': 'project', '/teacher/minutes': 'module', '/domains': 'project' });
    const changed = await marie.edit({
      ...workshops,
      edits: [edit('/places', 10, 15), edit('/teacher/minutes', 0, 60)],
    });
    expect(changed.origins).toMatchObject({ '/places': 'centre', '/teacher/minutes': 'centre', '/domains': 'project' });
    const back = await marie.edit({ ...workshops, edits: [edit('/places', 15, 10), edit('/teacher/minutes', 60, 0)] });
    expect(back.origins).toEqual(before.origins);
    expect(back.changes).toEqual([]);
  });

  it('is told of by project, to those who work for it', async () => {
    await withoutDraft();
    expect(await marie.drafts()).toEqual([]);
    await marie.edit({ ...workshops, edits: [edit('/places', 10, 15)] });
    expect(await marie.drafts()).toMatchObject([
      { project: 'try-moveup', basedOn: 1, actorName: 'Marie the coordinator' },
    ]);
    const elsewhere = host.as('coordinator', { projects: [] }).core.configuration;
    expect(await elsewhere.drafts()).toEqual([]);
    expect(await endOf(host.as('external-provider').core.configuration.drafts())).toBe('FORBIDDEN');
  });

  describe('by two people at once', () => {
    it('keeps both of their changes when they are in different fields', async () => {
      await withoutDraft();
      const first = await marie.edit({ ...workshops, edits: [edit('/places', 10, 15)] });
      const second = await bram.edit({ ...workshops, edits: [edit('/teacher/present', false, true)] });
      expect(second.draft.version).toBe(first.draft.version + 1);
      expect(second.value).toMatchObject({ places: 15, teacher: { present: true } });
      expect(second.draft.actorName).toBe('Marie the administrator');
    });

    it('keeps nothing of the second when it is the same field, and says whose value is there', async () => {
      await withoutDraft();
      const { draft } = await marie.edit({ ...workshops, edits: [edit('/places', 10, 15)] });
      const late = { ...workshops, edits: [edit('/teacher/present', false, true), edit('/places', 10, 8)] };
      expect(await endOf(bram.edit(late))).toBe('core/draft-conflict');
      const details = { path: '/places', theirs: 15, actorName: 'Marie the coordinator' };
      expect(await detailsOf(bram.edit(late))).toEqual(details);
      expect(await marie.read(workshops)).toMatchObject({
        value: { places: 15, teacher: { present: false } },
        draft: { version: draft.version },
      });
    });

    it('is no conflict when both wrote the same', async () => {
      await withoutDraft();
      await marie.edit({ ...workshops, edits: [edit('/places', 10, 15)] });
      expect(await endOf(bram.edit({ ...workshops, edits: [edit('/places', 10, 15)] }))).toBe('ok');
    });

    it('at the same instant loses neither', async () => {
      await withoutDraft();
      const saved = await Promise.all([
        marie.edit({ ...workshops, edits: [edit('/places', 10, 15)] }),
        bram.edit({ ...workshops, edits: [edit('/teacher/minutes', 0, 60)] }),
      ]);
      const [one, other] = saved.map(({ draft }) => draft.version).toSorted((a, b) => a - b);
      expect(other).toBe((one ?? 0) + 1);
      expect(await marie.read(workshops)).toMatchObject({
        value: { places: 15, teacher: { minutes: 60 } },
        draft: { version: other },
      });
    });
  });

  describe('a list', () => {
    const key = (name: string) => `try-moveup:domain.${name}`;
    const health = { key: 'health', name: { key: key('health') } };
    const housing = { key: 'housing', name: { key: key('housing') } };
    const listAfter = async (...edits: never[]) => {
      await withoutDraft();
      const { value, changes } = await marie.edit({ ...workshops, edits });
      return { domains: value['domains'], changes: changes.map(({ kind, path }) => `${kind} ${path}`) };
    };

    it('has an item edited by its key', async () => {
      const name = { fr: 'Bien-être', nl: 'Welzijn' };
      expect(await listAfter(edit('/domains/health/name', health.name, name))).toEqual({
        domains: [{ ...health, name }, housing],
        changes: ['changed /domains/health/name'],
      });
    });

    it('has an item removed, added and moved', async () => {
      expect(await listAfter(edit('/domains/health', health, undefined))).toEqual({
        domains: [housing],
        changes: ['removed /domains/health'],
      });
      const work = { key: 'work', name: { fr: 'Emploi', nl: 'Werk' } };
      expect(await listAfter(edit('/domains/work', undefined, work))).toEqual({
        domains: [health, housing, work],
        changes: ['added /domains/work'],
      });
      expect(await listAfter(edit('/domains', [health, housing], [housing, health]))).toEqual({
        domains: [housing, health],
        changes: ['moved /domains'],
      });
    });

    it('tells who edits an item that somebody else removed', async () => {
      await listAfter(edit('/domains/health', health, undefined));
      const late = { ...workshops, edits: [edit('/domains/health/name', health.name, { fr: 'Bien-être' })] };
      expect(await detailsOf(bram.edit(late))).toMatchObject({ path: '/domains/health/name', theirs: null });
    });
  });

  it('does not touch what the project has locked, however the place is written', async () => {
    await withoutDraft();
    for (const path of ['/grouping', '/grouping/0']) {
      expect(await endOf(marie.edit({ ...workshops, edits: [edit(path, ['language'], ['age'])] }))).toBe(
        'core/value-locked',
      );
    }
    expect((await marie.read(workshops)).draft).toBeNull();
  });

  it.each(['/__proto__/admin', '/constructor', '/toString', '/nowhere', '//', '/domains/constructor/name'])(
    'refuses a place that is none: %s',
    async (path) => {
      await withoutDraft();
      expect(await endOf(marie.edit({ ...workshops, edits: [edit(path, undefined, 'x')] }))).toBe('BAD_REQUEST');
      expect((await marie.read(workshops)).draft).toBeNull();
    },
  );

  it('takes values with names of prototypes for what they are: data', async () => {
    await withoutDraft();
    const value: unknown = JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": {}}}');
    await marie.edit({ ...workshops, edits: [edit('/teacher', { present: false, minutes: 0 }, value)] });
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    expect(await endOf(marie.read(workshops))).toBe('ok');
    const text = { key: '__proto__:constructor' };
    const title = { key: 'try-moveup:workshops.title' };
    const { texts } = await marie.edit({ ...workshops, edits: [edit('/title', title, text)] });
    expect(texts['__proto__:constructor']).toEqual({});
  });

  it('refuses what nobody writes by hand', async () => {
    await withoutDraft();
    const huge = {
      ...workshops,
      edits: [edit('/title', { key: 'try-moveup:workshops.title' }, { fr: 'x'.repeat(2_000_000) })],
    };
    expect(await endOf(marie.edit(huge))).toBe('PAYLOAD_TOO_LARGE');
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(await endOf(marie.edit({ ...workshops, edits: [edit('/places', 10, deep)] }))).toBe('BAD_REQUEST');
    expect((await marie.read(workshops)).draft).toBeNull();
  });

  it('finds no chain under a name that objects inherit, and no project of another', async () => {
    for (const chain of ['constructor', '__proto__', 'outings']) {
      expect(await endOf(marie.read({ project: 'try-moveup', chain }))).toBe('NOT_FOUND');
    }
    expect(await endOf(marie.read({ project: 'elsewhere' }))).toBe('NOT_FOUND');
  });

  it('leaves who edited what in the audit trail, without the values', async () => {
    await withoutDraft();
    await marie.edit({ ...workshops, edits: [edit('/places', 10, 15)] });
    const [entry] = await on.asOwner(async (owner) => {
      await owner.script('alter table kernel_store.audit_entry no force row level security');
      const rows = await owner.query(
        'select action, subject_type, details from kernel_store.audit_entry order by id desc limit 1',
      );
      await owner.script('alter table kernel_store.audit_entry force row level security');
      return rows;
    });
    expect(entry).toEqual({
      action: 'configuration.edit',
      subject_type: 'project',
      details: { chain: 'workshops', paths: ['/places'] },
    });
  });
});
