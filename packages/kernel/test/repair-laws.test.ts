import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { readAt } from '../src/configuration/places.ts';
import { endOf, tables } from './fixture-host.ts';
import { emptied, install, type Moveup, openMoveup } from './fixture-moveup-host.ts';
import { placesName, uncountable } from './fixture-moveup.ts';
import { onBothDatabases } from './testkit.ts';

const project = 'moveup';
const workshops = { project, chain: 'workshops' };

/** What a coordinator did before the server changed; `#` is the place that is called differently from year to year. */
const work = fc.array(
  fc.record({
    change: fc.oneof(
      fc.record({ path: fc.constant('/title'), value: fc.constantFrom({ fr: 'A', nl: 'A' }, { fr: 'B', nl: 'B' }) }),
      fc.record({ path: fc.constant('#'), value: fc.integer({ min: 4, max: 20 }) }),
      fc.record({ path: fc.constant('/teacher/present'), value: fc.boolean() }),
    ),
    publishes: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);
type Work = typeof work extends fc.Arbitrary<infer W> ? W : never;

/** What people try on a project that needs repair, and what may not come through. */
const attempts = fc.array(fc.constantFrom('edit' as const, 'publish' as const, 'upgrade' as const, 'retry' as const), {
  minLength: 1,
  maxLength: 5,
});
type Attempt = (typeof attempts extends fc.Arbitrary<infer A extends readonly unknown[]> ? A : never)[number];

onBothDatabases('what is stored, whatever server comes', tables, (on) => {
  let moduleId: string;
  let servers: Readonly<Record<1 | 2 | 3 | 'mended', Moveup>>;
  beforeEach(async () => {
    servers = {
      1: await openMoveup(on.database, 1),
      2: await openMoveup(on.database, 2),
      3: await openMoveup(on.database, 3),
      mended: await openMoveup(on.database, 'mended'),
    };
  });

  const configuration = (host: Moveup) => host.as('coordinator').core.configuration;
  const settings = (host: Moveup) => host.as('coordinator').collectiveWorkshop.settings({ moduleId });
  const stored = () =>
    on.asOwner(async (owner) => ({
      projects: await owner.query('select * from kernel_store.project'),
      instances: await owner.query('select * from kernel_store.module_instance order by slug'),
      revisions: await owner.query('select * from kernel_store.revision order by number'),
      drafts: await owner.query('select * from kernel_store.draft'),
    }));

  async function change(host: Moveup, path: string, value: unknown): Promise<number> {
    const { value: tree, schema } = await configuration(host).read(workshops);
    const one = { path, before: readAt(tree, path, schema), value } as never;
    return (await configuration(host).edit({ ...workshops, edits: [one] })).draft.version;
  }
  async function worked(year: 1 | 2 | 3, done: Work): Promise<void> {
    for (const { change: one, publishes } of done) {
      const version = await change(servers[year], one.path === '#' ? placesName(year) : one.path, one.value);
      if (publishes) await endOf(configuration(servers[year]).publish({ project, version, reason: 'Ours' }));
    }
  }
  async function tried(host: Moveup, attempt: Attempt): Promise<string> {
    const { edit, publish, upgrade, retry } = configuration(host);
    if (attempt === 'retry') return endOf(retry({ project }));
    if (attempt === 'publish') return endOf(publish({ project, version: 1, reason: 'x' }));
    if (attempt === 'upgrade') return endOf(upgrade({ project }));
    return endOf(edit({ ...workshops, edits: [{ path: '/title', value: { fr: 'C', nl: 'C' } } as never] }));
  }
  async function unchangedBy(host: Moveup, all: readonly Attempt[]): Promise<void> {
    const before = await stored();
    for (const attempt of all)
      expect(await tried(host, attempt)).toBe(attempt === 'retry' ? 'ok' : 'PRECONDITION_FAILED');
    expect(await endOf(settings(host))).toBe('PRECONDITION_FAILED');
    expect(await stored()).toEqual(before);
  }

  it('is left alone by a step that fails, which says so, and comes along once the step is mended', async () => {
    const story = fc.asyncProperty(work, work, attempts, fc.constantFrom(2 as const, 3 as const), async (...drawn) => {
      const [before, after, all, next] = drawn;
      await on.asOwner((owner) => owner.script(emptied));
      moduleId = await install(servers[1]);
      await worked(1, before);
      const version = await change(servers[1], '/teacher/minutes', uncountable);
      await configuration(servers[1]).publish({ project, version, reason: 'Thirteen minutes' });
      await worked(1, after);
      const { places, title } = (await settings(servers[1])) as { readonly places: number; readonly title: unknown };
      await unchangedBy(servers[next], all);
      const { repairs } = await configuration(servers[next]).read(workshops);
      expect(repairs).toContainEqual(expect.objectContaining({ chain: 'workshops', reason: 'step-failed', stored: 1 }));
      expect(await configuration(servers.mended).retry({ project })).toEqual({ repairs: [] });
      expect(await settings(servers.mended)).toMatchObject({ capacity: places, title, teacher: { hours: 0 } });
    });
    await fc.assert(story, { numRuns: 8, seed: 20261124 });
  });

  it('by a newer server is refused by an older one and left as it is', async () => {
    const years = fc.constantFrom([1, 2] as const, [1, 3] as const, [2, 3] as const);
    const story = fc.asyncProperty(work, attempts, years, async (done, all, [older, newer]) => {
      await on.asOwner((owner) => owner.script(emptied));
      moduleId = await install(servers[newer]);
      await worked(newer, done);
      const now = await settings(servers[newer]);
      await unchangedBy(servers[older], all);
      const { repairs } = await configuration(servers[older]).read(workshops);
      expect(repairs).toContainEqual(
        expect.objectContaining({ reason: 'newer-than-code', stored: newer, known: older }),
      );
      expect(await settings(servers[newer])).toEqual(now);
    });
    await fc.assert(story, { numRuns: 8, seed: 20261124 });
  });
});
