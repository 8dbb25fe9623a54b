import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { compare } from '../src/configuration/compare.ts';
import { readAt } from '../src/configuration/places.ts';
import { same, type Tree } from '../src/configuration/tree.ts';
import { endOf, tables } from './fixture-host.ts';
import { emptied, install, type Moveup, openMoveup } from './fixture-moveup-host.ts';
import { migratedBy, placesName } from './fixture-moveup.ts';
import { onBothDatabases } from './testkit.ts';

const project = 'moveup';
const workshops = { project, chain: 'workshops' };
type Year = 1 | 2 | 3;

const words = fc.record({ fr: fc.constantFrom('Ateliers', 'Groupes'), nl: fc.constantFrom('Ateliers', 'Groepen') });
const named = fc.constantFrom('housing', 'health', 'language', 'other', 'work', 'garden');
/** What coordinators do to MOVE'UP; `#` is the place that is called differently from year to year. */
const edit = fc.record({
  do: fc.constant('edit' as const),
  change: fc.oneof(
    fc.record({ path: fc.constant('/title'), value: words }),
    fc.record({ path: fc.constant('/aim'), value: words }),
    fc.record({ path: fc.constant('#'), value: fc.integer({ min: 4, max: 20 }) }),
    fc.record({ path: fc.constant('/teacher/present'), value: fc.boolean() }),
    fc.record({
      path: fc.constant('/domains'),
      // Items added, taken away and moved at once.
      value: fc
        .uniqueArray(named, { maxLength: 5 })
        .map((keys) => keys.map((key) => ({ key, name: { fr: key, nl: key } }))),
    }),
  ),
});
const deed = fc.oneof(
  { weight: 5, arbitrary: edit },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('publish' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('roll back' as const), to: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('update the server' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('take over' as const),
      take: fc.constantFrom('ours' as const, 'theirs' as const),
    }),
  },
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

onBothDatabases('MOVE’UP over three years', tables, (on) => {
  const hosts = new Map<Year, Moveup>();
  let year: Year;
  let moduleId: string;

  beforeEach(async () => {
    for (const each of [1, 2, 3] as const) hosts.set(each, await openMoveup(on.database, each));
  });
  const begin = async () => {
    await on.asOwner((owner) => owner.script(emptied));
    year = 1;
    moduleId = await install(host());
  };
  const host = (): Moveup => {
    const found = hosts.get(year);
    if (!found) throw new Error('No server of that year.');
    return found;
  };
  const configuration = () => host().as('coordinator').core.configuration;
  const read = () => configuration().read(workshops);
  const settings = () => host().as('coordinator').collectiveWorkshop.settings({ moduleId });
  /** What a form shows of what is published, origins included. */
  const shown = async () => {
    const { value, origins, base, locks } = await read();
    return { value, origins, base, locks, runsOn: await settings() };
  };

  async function edited({ path: place, value }: { readonly path: string; readonly value: unknown }): Promise<void> {
    const path = place === '#' ? placesName(year) : place;
    const { value: before, schema } = await read();
    const runsOn = await settings();
    const change = { path, before: readAt(before, path, schema), value } as never;
    const { value: after } = await configuration().edit({ ...workshops, edits: [change] });
    expect(readAt(after, path, schema)).toEqual(value);
    const elsewhere = compare(before, after, schema).filter((one) => !one.path.startsWith(path));
    expect(elsewhere).toEqual([]);
    expect(await settings()).toEqual(runsOn);
  }

  async function published(): Promise<void> {
    const { value, draft, changes } = await read();
    if (!draft) return;
    const { chains } = await configuration().check({ project });
    const blocked = chains.some(({ problems }) => problems.length > 0);
    const publication = configuration().publish({ project, version: draft.version, reason: 'Law' });
    const end = await endOf(publication);
    const otherwise = changes.length > 0 ? 'ok' : 'core/nothing-to-publish';
    expect(end).toBe(blocked ? 'core/draft-has-problems' : otherwise);
    // Nothing lies about that what follows would build on.
    if (end === 'core/nothing-to-publish') await configuration().discard({ project });
    if (end !== 'ok') return;
    expect(await settings()).toEqual(value);
  }

  /** Publishing and rolling back is as if nothing had been published; and so is rolling back that. */
  async function identity(before: unknown): Promise<void> {
    const [latest, previous] = await configuration().history({ project });
    if (!latest || !previous) return;
    const after = await shown();
    const back = { project, revision: previous.number, current: latest.number, reason: 'Back' };
    expect(await endOf(configuration().rollBack(back))).toBe('ok');
    expect(await shown()).toEqual(before);
    await configuration().rollBack({
      project,
      revision: latest.number,
      current: latest.number + 1,
      reason: 'And forth',
    });
    expect(await shown()).toEqual(after);
  }

  async function rolledBack(to: number): Promise<void> {
    const history = await configuration().history({ project });
    const target = history[to % history.length];
    const [latest] = history;
    if (!latest || !target) return;
    const end = await endOf(
      configuration().rollBack({ project, revision: target.number, current: latest.number, reason: 'Back' }),
    );
    expect(['ok', 'core/nothing-to-publish']).toContain(end);
  }

  async function updated(): Promise<void> {
    const before = await settings();
    const { value, draft } = await read();
    const next = year === 1 ? 2 : 3;
    const step = migratedBy(year, next);
    year = next;
    expect(await settings()).toEqual(step(before));
    const now = await read();
    expect(now.value).toEqual(step(draft ? value : before));
    expect(now.repairs).toEqual([]);
  }

  async function takenOver(take: 'ours' | 'theirs'): Promise<void> {
    const before = await read();
    const ours = await settings();
    const offer = await configuration().upgrade({ project });
    if (!offer?.isAvailable) return;
    const decisions = offer.chains.flatMap(({ chain, conflicts }) =>
      conflicts.map(({ path, kind }) => ({ chain, path, kind, take })),
    );
    const asked = { project, digest: offer.digest, decisions, reason: 'Law' };
    const undecided = offer.chains.flatMap(({ conflicts }) => conflicts).length;
    const hasty = undecided > 0 ? [await endOf(configuration().applyUpgrade({ ...asked, decisions: [] }))] : [];
    expect(hasty).toEqual(hasty.map(() => 'core/upgrade-undecided'));
    expect(await endOf(configuration().applyUpgrade(asked))).toBe('ok');
    const { base: theirs, schema, value: drafted } = await read();
    const now = await settings();
    const places = ['/title', '/aim', placesName(year), '/teacher/present', '/teacher/hours', '/weeks'];
    const items = ['housing', 'health', 'language', 'other', 'work', 'rest', 'garden'].map((key) => `/domains/${key}`);
    for (const path of [...places, ...items]) {
      const at = (tree: unknown): unknown => readAt(tree, path, schema);
      const [was, centre, plugin] = [at(before.base), at(ours), at(theirs)];
      const isOurs = !same(was, centre);
      const isTheirs = !same(was, plugin);
      if (isOurs && isTheirs && !same(centre, plugin)) continue;
      expect([path, at(now)]).toEqual([path, isOurs ? centre : plugin]);
    }
    // What the centre had decided for itself everywhere is what it has now, in conflicts too.
    const own = places.filter((path) => !same(readAt(before.base, path, schema), readAt(ours, path, schema)));
    for (const path of take === 'ours' ? own : [])
      expect([path, readAt(now, path, schema)]).toEqual([path, readAt(ours, path, schema)]);
    if (!before.draft) return;
    for (const { path } of before.changes.filter((change) => change.kind === 'changed'))
      expect(readAt(drafted, path, schema)).toEqual(readAt(before.value, path, schema));
  }

  async function done(step: Deed): Promise<void> {
    if (step.do === 'edit') return edited(step.change);
    if (step.do === 'roll back') return rolledBack(step.to);
    if (step.do === 'update the server') return year < 3 ? updated() : undefined;
    if (step.do === 'take over') return takenOver(step.take);
    await published();
  }

  it('loses no edit, whatever is edited, published, rolled back, updated and taken over in between', async () => {
    const story = fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 12 }), async (deeds) => {
      await begin();
      for (const step of deeds) await done(step);
      const chain: Tree = (await read()).value;
      expect(Object.keys(chain)).toContain('domains');
    });
    await fc.assert(story, { numRuns: 12, seed: 20261124 });
  });

  it('publishes and rolls back to what was, origins included', async () => {
    const changes = fc.array(edit, { minLength: 1, maxLength: 3 });
    const story = fc.asyncProperty(changes, fc.boolean(), fc.boolean(), async (edits, isLater, isUpgrade) => {
      await begin();
      // The workshops' step is taken in between, or is not.
      year = isLater || isUpgrade ? 2 : 1;
      const before = await shown();
      if (isUpgrade) await takenOver('ours');
      else {
        for (const { change } of edits) await edited(change);
        await published();
      }
      expect((await read()).draft).toBeNull();
      await identity(before);
    });
    await fc.assert(story, { numRuns: 8, seed: 20261124 });
  });

  it('never has one editor overwrite what the other wrote, unseen', async () => {
    const place = fc.constantFrom('/title', '/places', '/teacher/present');
    const values: Readonly<Record<string, readonly unknown[]>> = {
      '/title': [
        { fr: 'A', nl: 'A' },
        { fr: 'B', nl: 'B' },
        { fr: 'C', nl: 'C' },
      ],
      '/places': [5, 6, 7],
      '/teacher/present': [true, false],
    };
    const move = fc.record({ who: fc.nat(1), path: place, pick: fc.nat(2), looks: fc.boolean() });
    const story = fc.asyncProperty(fc.array(move, { minLength: 2, maxLength: 14 }), async (moves) => {
      await begin();
      const editors = [host().as('coordinator'), host().as('administrator')] as const;
      const { value: start, schema } = await read();
      const seen: unknown[] = [start, start];
      let current: Tree = start;
      for (const { who, path, pick, looks } of moves) {
        const editor = editors[who] ?? editors[0];
        if (looks) seen[who] = (await editor.core.configuration.read(workshops)).value;
        const options = values[path] ?? [];
        const value = options[pick % options.length];
        const before = readAt(seen[who], path, schema);
        const there = readAt(current, path, schema);
        const end = await endOf(
          editor.core.configuration.edit({ ...workshops, edits: [{ path, before, value } as never] }),
        );
        const isSafe = same(there, value) || same(there, before);
        expect(end).toBe(isSafe ? 'ok' : 'core/draft-conflict');
        const { value: now, draft } = await editor.core.configuration.read(workshops);
        expect(readAt(now, path, schema)).toEqual(isSafe ? value : there);
        const writer = who === 0 ? 'Marie the coordinator' : 'Marie the administrator';
        expect(isSafe ? draft?.actorName : writer).toBe(writer);
        current = now;
      }
    });
    await fc.assert(story, { numRuns: 10, seed: 20261124 });
  });
});
