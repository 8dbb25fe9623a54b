import { defineProject, use } from '@tandem/sdk';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cards, cardsServer } from './fixture-cards.ts';
import { endOf } from './fixture-host.ts';
import { projectsServer } from './fixture-project.ts';
import { onBothDatabases, tablesOf, testCentres, testHost } from './testkit.ts';

const project = (id: string, roles: object = {}) =>
  defineProject({
    id,
    version: '1.0.0',
    sdk: '*',
    locales: ['fr', 'nl'],
    messages: { fr: {}, nl: {}, en: {} },
    project: { title: { fr: id, nl: id } },
    modules: { cards: use(cards, { config: {}, ...roles }) },
  });
const composition = {
  modules: [projectsServer, cardsServer],
  projects: [
    project('one'),
    project('other'),
    // Trainers may do nothing here; social workers write.
    project('strict', { roles: { trainer: [], 'social-worker': ['card.read', 'card.write'] } }),
  ],
} as const;
const day = 86_400_000;

onBothDatabases('the trash', tablesOf(composition.modules), (on) => {
  let host: Awaited<ReturnType<typeof testHost<typeof composition.modules>>>;
  const at = {
    one: { moduleId: '', projectId: '' },
    other: { moduleId: '', projectId: '' },
    strict: { moduleId: '', projectId: '' },
  };
  beforeAll(async () => {
    host = await testHost(on.database, composition);
    for (const plugin of ['one', 'other', 'strict'] as const) {
      const { projectId, modules } = await host.as('administrator').core.project.install({ plugin, reason: 'test' });
      at[plugin] = { projectId, moduleId: modules[0]?.id ?? '' };
    }
  });

  const marie = () => host.as('coordinator');
  const things = async (input: { project?: string } = {}, who = marie()) => (await who.core.trash.list(input)).things;
  const rowsOfTrash = () =>
    on.asOwner(async (owner) => {
      await owner.script(`set role none; alter table kernel_store.trash_item no force row level security`);
      const rows = await owner.query(`select 1 from kernel_store.trash_item`);
      await owner.script(`alter table kernel_store.trash_item force row level security`);
      return rows.length;
    });

  /** A card in a box of its own. */
  async function card(body: string, { moduleId }: { readonly moduleId: string } = at.one) {
    const { id: box } = await marie().tryCards.box({ moduleId });
    const { id } = await marie().tryCards.write({ moduleId, box, body });
    return { id, box };
  }
  const remove = (id: string, { moduleId } = at.one) => marie().tryCards.remove({ moduleId, id });
  const restore = (id: string, who = marie()) => who.core.trash.restore({ id });

  it('gives back exactly what was taken away, in whatever order', async () => {
    const { moduleId } = at.one;
    const text = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((body) => !body.includes('\0'));
    const story = fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 5 }),
      fc.nat(100),
      async (bodies, seed) => {
        for (const body of bodies) await card(body);
        const before = await marie().tryCards.list({ moduleId });
        const trashed: string[] = [];
        for (const { id } of before) trashed.push((await remove(id)).trashed);
        expect(await marie().tryCards.list({ moduleId })).toEqual([]);
        expect((await things()).map(({ id }) => id)).toEqual(trashed.toReversed());
        const first = trashed.splice(seed % trashed.length, 1);
        for (const id of [...first, ...trashed]) await restore(id);
        expect(await marie().tryCards.list({ moduleId })).toEqual(before);
        expect(await things()).toEqual([]);
        for (const { id } of before) await marie().core.trash.erase({ id: (await remove(id)).trashed });
      },
    );
    await fc.assert(story, { numRuns: 8, seed: 20261125 });
  });

  it('says what lies there, from where, who took it away and how many days it has left', async () => {
    const { id } = await card('Rendez-vous chez Zoé');
    const { trashed } = await remove(id);
    const [thing] = await things();
    expect(thing).toEqual({
      id: trashed,
      module: 'try-cards',
      kind: 'card',
      label: { fr: 'Card', nl: 'Card', en: 'Card' },
      title: 'Rendez-vous chez Zoé',
      project: 'one',
      instance: 'cards',
      removedAt: expect.any(String),
      removedByName: 'coordinator',
      keptUntil: expect.any(String),
      daysLeft: 30,
    });
    await restore(trashed);
  });

  describe('brings a thing back once', () => {
    it('also when two ask at the same moment', async () => {
      const { id } = await card('twice');
      const { trashed } = await remove(id);
      const ends = await Promise.all([endOf(restore(trashed)), endOf(restore(trashed, host.as('trainer')))]);
      expect(ends.toSorted()).toEqual(['core/trash-gone', 'ok']);
      expect(await endOf(restore(trashed))).toBe('core/trash-gone');
      expect((await marie().tryCards.list(at.one)).filter((one) => one.id === id)).toHaveLength(1);
    });

    it('and not after its time: then nobody sees it, and the sweep removes it for good', async () => {
      const { id } = await card('too late');
      const { trashed } = await remove(id);
      host.clock.advance(30 * day - 60_000);
      expect((await things()).find((one) => one.id === trashed)).toMatchObject({ daysLeft: 1 });
      host.clock.advance(60_000);
      expect((await things()).some((one) => one.id === trashed)).toBe(false);
      expect(await endOf(restore(trashed))).toBe('core/trash-gone');
      const { trashed: young } = await remove((await card('young')).id);
      const before = await rowsOfTrash();
      await host.deliver();
      host.clock.advance(day);
      expect((await host.deliver()).map(({ handler, end }) => `${handler} ${end}`)).toContain('core/sweep-trash done');
      expect(await rowsOfTrash()).toBe(before - 1);
      await restore(young);
    });
  });

  describe('is open to who could have taken it away, and to nobody else', () => {
    const gone = 'core/trash-gone';

    it('not to another centre, another project or another role', async () => {
      const { trashed } = await remove((await card('ours')).id);
      const others = [
        host.as('coordinator', { centre: testCentres.antwerp }),
        host.as('coordinator', { projects: [at.other.projectId] }),
        host.as('social-worker'),
      ];
      for (const other of others) {
        expect(await things({}, other)).toEqual([]);
        expect(await endOf(restore(trashed, other))).toBe(gone);
        expect(await endOf(other.core.trash.erase({ id: trashed }))).toBe(gone);
      }
      expect(await endOf(host.as('auditor').core.trash.list())).toBe('FORBIDDEN');
      const ofOne = host.as('trainer', { projects: [at.one.projectId] });
      expect((await things({}, ofOne)).map(({ id }) => id)).toEqual([trashed]);
      expect(await things({ project: 'other' }, host.as('trainer'))).toEqual([]);
      expect(await endOf(things({ project: 'other' }, ofOne))).toBe('FORBIDDEN');
      expect(await endOf(restore(trashed, ofOne))).toBe('ok');
    });

    it('as the project itself distributes it', async () => {
      const { moduleId } = at.strict;
      const { trashed } = await remove((await card('strict', at.strict)).id, { ...at.strict, moduleId });
      expect(await things({}, host.as('trainer'))).toEqual([]);
      expect(await endOf(restore(trashed, host.as('trainer')))).toBe(gone);
      expect(await things({}, host.as('social-worker'))).toMatchObject([{ id: trashed, project: 'strict' }]);
      expect(await endOf(restore(trashed, host.as('social-worker')))).toBe('ok');
    });

    it('and an id that is none says no more than one of somebody else', async () => {
      expect(await endOf(restore('00000000-0000-7000-8000-00000000dead'))).toBe(gone);
    });
  });

  it('keeps what its module cannot bring back, and says why in the module’s words', async () => {
    const { moduleId } = at.one;
    const { id, box } = await card('in a box');
    const { trashed } = await remove(id);
    const { trashed: boxed } = await marie().tryCards.removeBox({ moduleId, id: box });
    expect(await endOf(restore(trashed))).toBe('try-cards/box-gone');
    expect((await things()).map((thing) => thing.id)).toEqual([boxed, trashed]);
    expect((await things())[0]).toMatchObject({ title: { fr: 'Boîte', nl: 'Doos' } });
    await restore(boxed);
    await restore(trashed);
    expect((await marie().tryCards.list({ moduleId })).some((one) => one.id === id)).toBe(true);
  });

  it('leaves no word of what it holds in the trail', async () => {
    const { id } = await card('Gilberte Efface');
    await restore((await remove(id)).trashed);
    await marie().core.trash.erase({ id: (await remove(id)).trashed });
    const trail = await on.asOwner(async (owner) => {
      await owner.script(`set role none; alter table kernel_store.audit_entry no force row level security`);
      const rows = await owner.query<{ action: string; whole: string }>(
        `select action, entry::text as whole from kernel_store.audit_entry as entry where subject_id = '${id}' order by id`,
      );
      await owner.script(`alter table kernel_store.audit_entry force row level security`);
      return rows;
    });
    expect(trail.map(({ action }) => action)).toEqual(['card.remove', 'trash.restore', 'card.remove', 'trash.erase']);
    expect(trail.filter(({ whole }) => whole.includes('Gilberte'))).toEqual([]);
  });

  it('takes nothing that its module could not be given back', async () => {
    await expect(marie().tryCards.removeWrongly(at.one)).rejects.toThrow(/try-cards trash\/card: .*does not fit/);
    expect((await things()).filter(({ title }) => title === 'x')).toEqual([]);
  });

  it('is read page by page', async () => {
    const { moduleId } = at.other;
    const { id: box } = await marie().tryCards.box({ moduleId });
    const trashed: string[] = [];
    for (let index = 0; index < 53; index += 1) {
      const { id } = await marie().tryCards.write({ moduleId, box, body: `card ${String(index)}` });
      trashed.unshift((await marie().tryCards.remove({ moduleId, id })).trashed);
    }
    const first = await marie().core.trash.list({ project: 'other' });
    expect(first.next).toBe(first.things.at(-1)?.id);
    const second = await marie().core.trash.list({ project: 'other', before: first.next ?? '' });
    expect(second.next).toBeNull();
    expect([...first.things, ...second.things].map(({ id }) => id)).toEqual(trashed);
  });
});
