import { beforeEach, expect, it } from 'vitest';
import { endOf, tables } from './fixture-host.ts';
import { emptied, install, type Moveup, openMoveup } from './fixture-moveup-host.ts';
import { uncountable } from './fixture-moveup.ts';
import { onBothDatabases } from './testkit.ts';

const project = 'moveup';
const workshops = { project, chain: 'workshops' };
const edit = (path: string, before: unknown, value: unknown) => ({ path, before, value }) as never;

onBothDatabases('a project that needs repair', tables, (on) => {
  let first: Moveup;
  let moduleId: string;
  beforeEach(async () => {
    await on.asOwner((owner) => owner.script(emptied));
    first = await openMoveup(on.database, 1);
    moduleId = await install(first);
  });

  const configuration = (host: Moveup) => host.as('coordinator').core.configuration;
  const publish = async (host: Moveup, ...edits: never[]) => {
    const { draft } = await configuration(host).edit({ ...workshops, edits });
    return configuration(host).publish({ project, version: draft.version, reason: 'Ours' });
  };
  const settings = (host: Moveup) => host.as('coordinator').collectiveWorkshop.settings({ moduleId });
  const stored = () =>
    on.asOwner(async (owner) => ({
      revisions: await owner.query('select * from kernel_store.revision order by number'),
      drafts: await owner.query('select * from kernel_store.draft'),
    }));
  /** The second year's server, whose step does not know how to take what was published. */
  const broken = async () => {
    await publish(first, edit('/teacher/minutes', 600, uncountable));
    return await openMoveup(on.database, 2, 2);
  };

  it('says which part, why, since when and what to do, wherever the project is shown', async () => {
    const second = await broken();
    const repair = {
      chain: 'workshops',
      module: 'collective-workshop',
      in: 'published',
      reason: 'step-failed',
      stored: 1,
      known: 2,
      since: '2026-11-23T08:00:00.000Z',
      text: expect.stringContaining('could not go from version 1 to 2. The stored one is unchanged') as string,
    };
    const [listed] = await second.as('coordinator').core.project.list();
    expect(listed?.repairs).toEqual([repair]);
    // What the step threw is in the log, once, under the reference that the repair tells.
    await second.as('coordinator').core.project.list();
    expect(second.logged).toHaveLength(1);
    const [{ error, reference } = {}] = second.logged;
    expect(listed?.repairs[0]?.text).toContain(`The log says why, under ${reference}.`);
    expect((error as Error).cause).toBeInstanceOf(Error);
    second.clock.advance(3_600_000);
    expect((await second.as('trainer').core.project.get({ slug: project })).repairs).toEqual([repair]);
    const { repairs, value, may } = await configuration(second).read(workshops);
    expect(repairs).toEqual([repair]);
    expect(value).toMatchObject({ teacher: { minutes: uncountable } });
    expect(may).toEqual({ edit: false, publish: false });
  });

  it('is left as it is, and what is not broken serves', async () => {
    const second = await broken();
    const before = await stored();
    expect(await endOf(settings(second))).toBe('PRECONDITION_FAILED');
    const asked = { ...workshops, edits: [edit('/places', 12, 13)] };
    expect(await endOf(configuration(second).edit(asked))).toBe('PRECONDITION_FAILED');
    expect(await endOf(configuration(second).publish({ project, version: 1, reason: 'x' }))).toBe(
      'PRECONDITION_FAILED',
    );
    expect(await endOf(configuration(second).upgrade({ project }))).toBe('PRECONDITION_FAILED');
    expect(await endOf(second.as('coordinator').core.project.export({ project }))).toBe('PRECONDITION_FAILED');
    expect(await stored()).toEqual(before);
    const evening = await configuration(second).read({ project, chain: 'evening' });
    expect(evening.value).toMatchObject({ teacher: { hours: 0 }, weeks: 13 });
    const title = { fr: 'Autre', nl: 'Ander' };
    await second.as('coordinator').core.project.compose({ slug: 'other', configuration: { title }, reason: 'x' });
    expect((await second.as('coordinator').core.project.get({ slug: 'other' })).repairs).toEqual([]);
  });

  it('is tried again at once when somebody asks, and works once the step is mended', async () => {
    const second = await broken();
    const before = await stored();
    expect((await configuration(second).retry({ project })).repairs).toMatchObject([{ reason: 'step-failed' }]);
    expect(await stored()).toEqual(before);
    const mended = await openMoveup(on.database, 'mended');
    expect(await configuration(mended).retry({ project })).toEqual({ repairs: [] });
    expect(await settings(mended)).toMatchObject({ capacity: 12, teacher: { hours: 0 } });
    expect(await endOf(mended.as('trainer').core.configuration.retry({ project }))).toBe('FORBIDDEN');
    expect(await endOf(mended.as('coordinator', []).core.configuration.retry({ project }))).toBe('FORBIDDEN');
    const trace = await on.asOwner((owner) =>
      owner.query("select details from kernel_store.audit_entry where action = 'configuration.retry'"),
    );
    expect(trace).toContainEqual({ details: { parts: ['workshops: step-failed'] } });
    expect(trace).toContainEqual({ details: { parts: [] } });
  });

  it('can be rolled back to what could be read', async () => {
    const second = await broken();
    await configuration(second).rollBack({ project, revision: 1, current: 2, reason: 'The step fails' });
    expect(await settings(second)).toMatchObject({ places: 12, teacher: { hours: 10 } });
    expect((await configuration(second).read(workshops)).repairs).toEqual([]);
  });

  it('only in its draft runs on, and is sound again when the draft is dropped', async () => {
    await configuration(first).edit({ ...workshops, edits: [edit('/teacher/minutes', 600, uncountable)] });
    const second = await openMoveup(on.database, 2, 2);
    expect(await settings(second)).toMatchObject({ teacher: { hours: 10 } });
    expect((await configuration(second).read(workshops)).repairs).toMatchObject([
      { in: 'draft', reason: 'step-failed' },
    ]);
    await configuration(second).discard({ project });
    expect((await configuration(second).read(workshops)).repairs).toEqual([]);
  });

  it('because it is newer than the server, is refused once for all, and stays as it is', async () => {
    const second = await openMoveup(on.database, 2, 2);
    await publish(second, edit('/weeks', 13, 20));
    const before = await stored();
    expect(await endOf(settings(first))).toBe('PRECONDITION_FAILED');
    const { repairs } = await configuration(first).read(workshops);
    expect(repairs).toMatchObject([
      { chain: 'workshops', reason: 'newer-than-code', stored: 2, known: 1 },
      { chain: 'evening', reason: 'newer-than-code' },
    ]);
    expect(repairs[0]?.text).toContain('Start the newer server');
    const asked = { ...workshops, edits: [edit('/places', 12, 13)] };
    expect(await endOf(configuration(first).edit(asked))).toBe('PRECONDITION_FAILED');
    expect(await stored()).toEqual(before);
    expect(await settings(second)).toMatchObject({ weeks: 20 });
  });
});
