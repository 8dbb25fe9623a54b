import { beforeEach, expect, it } from 'vitest';
import { detailsOf, endOf, installed, openHost, tables, type TestHost } from './fixture-host.ts';
import { onBothDatabases } from './testkit.ts';

const project = 'try-moveup';
const workshops = { project, chain: 'workshops' };
const edit = (path: string, before: unknown, value: unknown) => ({ path, before, value }) as never;

onBothDatabases('rolling back', tables, (on) => {
  let host: TestHost;
  let marie: ReturnType<TestHost['as']>;
  let moduleId: string;

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
  const published = async (...edits: never[]) => {
    const { draft: waiting } = await draft(...edits);
    return marie.core.configuration.publish({ project, version: waiting.version, reason: 'Trying' });
  };
  const rollBack = (revision: number, current: number) =>
    marie.core.configuration.rollBack({ project, revision, current, reason: 'It did not work out' });
  const places = async () => (await marie.tryWorkshop.settings({ moduleId })).config.places;

  it('publishes what an earlier revision held as the next one, with who and why', async () => {
    const before = await marie.core.configuration.read(workshops);
    await published(edit('/places', 10, 15));
    expect(await rollBack(1, 2)).toEqual({ revision: 3 });
    expect(await places()).toBe(10);
    const { value, origins, changes, base } = await marie.core.configuration.read(workshops);
    expect({ value, origins, changes, base }).toEqual({
      value: before.value,
      origins: before.origins,
      changes: [],
      base: before.base,
    });
    const [latest] = await marie.core.configuration.history({ project });
    expect(latest).toMatchObject({
      number: 3,
      reason: 'It did not work out',
      actorName: 'Marie the coordinator',
      plugin: '1.0.0',
    });
    const trace = await on.asOwner((owner) =>
      owner.query("select details from kernel_store.audit_entry where action = 'configuration.roll-back'"),
    );
    expect(trace.at(-1)).toMatchObject({ details: { revision: 3, from: 1 } });
  });

  it('can itself be rolled back', async () => {
    await published(edit('/places', 10, 15));
    await rollBack(1, 2);
    await rollBack(2, 3);
    expect(await places()).toBe(15);
  });

  it('keeps what a draft has changed, and nothing else of it', async () => {
    await published(edit('/places', 10, 15));
    const { draft: seen } = await draft(edit('/teacher/minutes', 0, 120));
    await rollBack(1, 2);
    const { value, changes, draft: waiting } = await marie.core.configuration.read(workshops);
    expect(value).toMatchObject({ places: 10, teacher: { minutes: 120 } });
    expect(changes.map(({ path }) => path)).toEqual(['/teacher/minutes']);
    expect(waiting).toMatchObject({ version: seen.version + 1, basedOn: 3 });
    // Who looked at the draft before it was moved does not publish it unseen.
    const late = marie.core.configuration.publish({ project, version: seen.version, reason: 'x' });
    expect(await endOf(late)).toBe('core/draft-moved-on');
  });

  it('is done once, however often it is asked for', async () => {
    await published(edit('/places', 10, 15));
    const ends = await Promise.all([rollBack(1, 2), rollBack(1, 2), rollBack(1, 2)].map(endOf));
    expect(ends.toSorted()).toEqual(['core/revision-moved-on', 'core/revision-moved-on', 'ok']);
    expect(await detailsOf(rollBack(1, 2))).toEqual({ revision: 3, actorName: 'Marie the coordinator' });
  });

  it('to what is published already, or to a revision that never was, does nothing', async () => {
    await published(edit('/places', 10, 15));
    expect(await endOf(rollBack(2, 2))).toBe('core/nothing-to-publish');
    expect(await endOf(rollBack(9, 2))).toBe('NOT_FOUND');
    expect(await marie.core.configuration.history({ project })).toHaveLength(2);
  });

  it('is for who may publish, in the projects they work for', async () => {
    await published(edit('/places', 10, 15));
    const asked = { project, revision: 1, current: 2, reason: 'x' };
    expect(await endOf(host.as('administrator').core.configuration.rollBack(asked))).toBe('FORBIDDEN');
    const elsewhere = host.as('coordinator', { projects: [] }).core.configuration;
    expect(await endOf(elsewhere.rollBack(asked))).toBe('FORBIDDEN');
    expect(await endOf(elsewhere.diff({ project, from: 1, to: 2 }))).toBe('FORBIDDEN');
    expect(await places()).toBe(15);
  });

  it('is decided on the difference of two revisions', async () => {
    const other = { key: 'try-moveup:workshops.title' };
    await published(edit('/places', 10, 15), edit('/title', other, { fr: 'Ateliers', nl: 'Ateliers' }));
    const { from, to, chains, texts } = await marie.core.configuration.diff({ project, from: 1, to: 2 });
    expect([from.number, to.number, to.reason]).toEqual([1, 2, 'Trying']);
    expect(chains).toMatchObject([
      {
        chain: 'workshops',
        schema: { properties: { places: { title: 'places' } } },
        value: { places: 15 },
        module: 'try-workshop',
        changes: [
          { path: '/title', title: 'title', kind: 'changed', before: other, after: { fr: 'Ateliers', nl: 'Ateliers' } },
          { path: '/places', title: 'places', kind: 'changed', before: 10, after: 15 },
        ],
      },
    ]);
    expect(texts).toMatchObject({
      'try-moveup:workshops.title': { fr: 'Workshops', nl: 'Workshops', en: 'Workshops' },
    });
    const back = await marie.core.configuration.diff({ project, from: 2, to: 1 });
    expect(back.chains[0]?.changes[1]).toMatchObject({ before: 15, after: 10 });
    expect(await endOf(marie.core.configuration.diff({ project, from: 1, to: 7 }))).toBe('NOT_FOUND');
  });
});
