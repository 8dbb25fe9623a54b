import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, decisionKey, merge } from '../src/configuration/merge.ts';
import { readAt, writeAt } from '../src/configuration/places.ts';
import { same } from '../src/configuration/tree.ts';
import { anything, configuration, form } from './trees.ts';

const runs = { numRuns: 600 };
const item = (key: string, fr = key) => ({ key, name: { fr } });
const domains = (...keys: readonly string[]) => ({ domains: keys.map((key) => item(key)) });
const keysOf = (tree: unknown) => (readAt(tree, '/domains', form) as readonly { key: string }[]).map(({ key }) => key);
const conflictsOf = (base: unknown, theirs: unknown, ours: unknown) =>
  merge({ base, theirs, ours }, form).conflicts.map(({ kind, path }) => `${kind} ${path}`);

describe('merging what the plugin and the centre have changed', () => {
  it('leaves what is ours when the plugin changed nothing, and takes the plugin’s when we changed nothing', () => {
    fc.assert(
      fc.property(anything, anything, (base, changed) => {
        expect(same(merge({ base, theirs: base, ours: changed }, form).merged, changed)).toBe(true);
        expect(same(merge({ base, theirs: changed, ours: base }, form).merged, changed)).toBe(true);
      }),
      runs,
    );
  });

  it('takes what both have done alike', () => {
    fc.assert(
      fc.property(anything, anything, (base, changed) => {
        const { merged, conflicts } = merge({ base, theirs: changed, ours: changed }, form);
        expect(same(merged, changed)).toBe(true);
        expect(conflicts).toEqual([]);
      }),
      runs,
    );
  });

  it('loses no edit: every place holds what one side wrote there, or a conflict says that both did', () => {
    fc.assert(
      fc.property(configuration, configuration, configuration, (base, theirs, ours) => {
        const { merged, conflicts } = merge({ base, theirs, ours }, form);
        for (const path of ['/title', '/places', '/grouping']) {
          const [was, plugin, centre] = [base, theirs, ours].map((tree) => readAt(tree, path, form));
          const clash = conflicts.some((conflict) => conflict.path === path);
          const expected = same(was, centre) ? plugin : centre;
          expect(same(readAt(merged, path, form), expected)).toBe(true);
          expect(clash).toBe(!same(was, centre) && !same(was, plugin) && !same(plugin, centre));
        }
      }),
      runs,
    );
  });

  it('has no conflict when both wrote in different places, and holds both', () => {
    const places = ['/title', '/places', '/grouping', '/teacher/minutes', '/teacher/present', '/domains/health/name'];
    const one = fc.constantFrom(...places);
    const full = {
      title: { fr: 'A' },
      places: 8,
      grouping: [],
      teacher: { present: false, minutes: 0 },
      ...domains('health', 'work'),
    };
    const values: Readonly<Record<string, unknown>> = {
      '/title': { fr: 'B' },
      '/places': 9,
      '/grouping': ['age'],
      '/teacher/minutes': 30,
      '/teacher/present': true,
      '/domains/health/name': { fr: 'Santé' },
    };
    fc.assert(
      fc.property(one, one, (their, our) => {
        fc.pre(their !== our);
        const theirs = writeAt(full, their, values[their], form);
        const ours = writeAt(full, our, values[our], form);
        const { merged, conflicts } = merge({ base: full, theirs, ours }, form);
        expect(conflicts).toEqual([]);
        expect(merged).toEqual(writeAt(theirs, our, values[our], form));
      }),
    );
  });

  it('settled all on one side, gives that side in every conflict; settled with own values, those', () => {
    fc.assert(
      fc.property(configuration, configuration, configuration, (base, theirs, ours) => {
        const { found } = merge({ base, theirs, ours }, form);
        const all = (decision: Decision) => new Map(found.map((conflict) => [decisionKey(conflict), decision]));
        for (const take of ['ours', 'theirs'] as const) {
          const settled = merge({ base, theirs, ours }, form, all({ take }));
          expect(settled.conflicts).toEqual([]);
          for (const conflict of found.filter(({ kind }) => kind === 'value')) {
            expect(same(readAt(settled.merged, conflict.path, form), conflict[take])).toBe(true);
          }
        }
        const none = merge({ base, theirs, ours }, form, all({ take: 'own' }));
        const values = found.filter(({ kind }) => kind === 'value');
        expect(values.filter(({ path }) => readAt(none.merged, path, form) !== undefined)).toEqual([]);
      }),
      runs,
    );
  });

  it('does not depend on who else changed another list item', () => {
    const base = domains('health', 'housing', 'work');
    const theirs = writeAt(base, '/domains/health/name', { fr: 'Bien-être' }, form);
    const ours = writeAt(base, '/domains/work/name', { fr: 'Emploi' }, form);
    const { merged, conflicts } = merge({ base, theirs, ours }, form);
    expect(conflicts).toEqual([]);
    expect(merged).toEqual({ domains: [item('health', 'Bien-être'), item('housing'), item('work', 'Emploi')] });
  });

  it('asks when one took an item away that the other edited, and keeps ours until it is answered', () => {
    const base = domains('health', 'work');
    const edited = { domains: [item('health', 'Santé'), item('work')] };
    const theirs = domains('work');
    const gone = merge({ base, theirs, ours: edited }, form);
    expect(gone.conflicts).toEqual([
      { path: '/domains/health', title: 'domains', kind: 'value', base: item('health'), ours: item('health', 'Santé') },
    ]);
    expect(gone.merged).toEqual(edited);
    const kept = merge({ base, theirs: edited, ours: theirs }, form);
    expect(kept.conflicts).toMatchObject([{ path: '/domains/health', theirs: item('health', 'Santé') }]);
    expect(kept.merged).toEqual(theirs);
    const answered = new Map([['value /domains/health', { take: 'theirs' } as const]]);
    expect(merge({ base, theirs: edited, ours: theirs }, form, answered).merged).toEqual(edited);
  });

  it('asks when both added the same key differently, and not when they added it alike', () => {
    const base = domains('health');
    const ours = { domains: [item('health'), item('work', 'Emploi')] };
    expect(conflictsOf(base, domains('health', 'work'), ours)).toEqual(['value /domains/work']);
    expect(conflictsOf(base, ours, ours)).toEqual([]);
  });

  it('has what both added, each behind the item it stood behind', () => {
    const { merged, conflicts } = merge(
      { base: domains('a', 'b'), theirs: domains('a', 'x', 'b'), ours: domains('y', 'a', 'b', 'z') },
      form,
    );
    expect(conflicts).toEqual([]);
    expect(keysOf(merged)).toEqual(['y', 'a', 'x', 'b', 'z']);
  });

  it('follows who moved items, and asks when both did', () => {
    const base = domains('a', 'b', 'c');
    const order = (theirs: object, ours: object) => keysOf(merge({ base, theirs, ours }, form).merged);
    expect(order(domains('c', 'a', 'b'), domains('a', 'b', 'c', 'd'))).toEqual(['c', 'd', 'a', 'b']);
    expect(order(domains('a', 'x', 'b', 'c'), domains('c', 'b', 'a'))).toEqual(['c', 'b', 'a', 'x']);
    const both = merge({ base, theirs: domains('c', 'a', 'b'), ours: domains('b', 'a', 'c') }, form);
    expect(both.conflicts).toEqual([
      {
        path: '/domains',
        title: 'domains',
        kind: 'order',
        base: ['a', 'b', 'c'],
        theirs: ['c', 'a', 'b'],
        ours: ['b', 'a', 'c'],
      },
    ]);
    const own = new Map([['order /domains', { take: 'own', value: ['c', 'b', 'a'] } as const]]);
    expect(
      keysOf(merge({ base, theirs: domains('c', 'a', 'b'), ours: domains('b', 'a', 'c') }, form, own).merged),
    ).toEqual(['c', 'b', 'a']);
  });

  describe('of a list whose keys do not tell its items apart', () => {
    it('takes a list with a key twice, or an item without key, as one value', () => {
      const twice = { domains: [item('a'), item('a', 'B')] };
      const keyless = { domains: [{ name: { fr: 'A' } }] };
      for (const broken of [twice, keyless]) {
        expect(conflictsOf(domains('a'), domains('a', 'b'), broken)).toEqual(['value /domains']);
        expect(merge({ base: broken, theirs: broken, ours: domains('a') }, form).merged).toEqual(domains('a'));
      }
    });

    it('sees an edited key as one item gone and another added, and loses neither', () => {
      const base = domains('a', 'b');
      const renamed = { domains: [{ ...item('a'), key: 'alpha' }, item('b')] };
      const { merged, conflicts } = merge({ base, theirs: domains('a', 'b', 'c'), ours: renamed }, form);
      expect([conflicts, keysOf(merged)]).toEqual([[], ['alpha', 'b', 'c']]);
      const edited = { domains: [item('a', 'A!'), item('b')] };
      expect(conflictsOf(base, edited, renamed)).toEqual(['value /domains/a']);
    });
  });
});
