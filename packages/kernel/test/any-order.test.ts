import fc from 'fast-check';
import { checkComposition, problemText } from '@tandem/kernel';
import { needs } from '@tandem/sdk';
import { replace } from '@tandem/sdk/server';
import { describe, expect, it } from 'vitest';
import { composition, openHost, tables } from './fixture-host.ts';
import { groupsServer } from './fixture-groups.ts';
import { notesServer } from './fixture-notes.ts';
import { onBothDatabases } from './testkit.ts';

const [projects, ...others] = composition.modules;
const diary = {
  ...groupsServer,
  contract: { ...groupsServer.contract, uses: { notes: needs(notesServer.contract, '^7') } },
};
const given = {
  modules: [projects, ...others, diary, { ...notesServer, contract: { ...notesServer.contract, id: 'Notes' } }],
  projects: [...composition.projects, { ...composition.projects[0], id: 'try-second', sdk: '^7' }],
  policies: [replace(groupsServer.contract as never, 'mayWrit' as never, (() => true) as never)],
};

describe('A composition', () => {
  it('has the same problems and refuses the same in whatever order it is written', async () => {
    const seen = async (one: object) => {
      const { problems, refused, sound } = await checkComposition(one as never);
      return {
        problems: problemText(problems).split('\n').toSorted(),
        refused: [...refused.modules.keys(), ...refused.projects.keys()].toSorted(),
        sound: sound.map(({ contract }) => contract.id as string).toSorted(),
      };
    };
    const expected = await seen(given);
    expect(expected.problems.length).toBeGreaterThan(3);
    expect(expected.sound.length).toBeGreaterThan(1);
    const places = (all: readonly unknown[]) => fc.shuffledSubarray([...all.keys()], { minLength: all.length });
    await fc.assert(
      fc.asyncProperty(places(given.modules), places(given.projects), async (modules, projectPlaces) => {
        const order = {
          modules: modules.map((place) => given.modules[place]),
          projects: projectPlaces.map((place) => given.projects[place]),
        };
        expect(await seen({ ...given, ...order })).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

/** Makes what an author wrote unchangeable: from here on a change of it throws. Schemas keep notes of their own, so they are left alone. */
function seal(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain || '~standard' in value) return;
  Object.freeze(value);
  for (const part of Object.values(value)) seal(part, seen);
}

onBothDatabases('A host', tables, (on) => {
  it('changes nothing of what it is composed of, and serves the same in any order', async () => {
    const ids = composition.modules.map(({ contract }) => contract.id);
    for (const modules of [composition.modules, composition.modules.toReversed()]) {
      const own = {
        modules: modules.map((module) => ({ ...module, contract: { ...module.contract } })),
        projects: [...composition.projects],
      };
      for (const module of own.modules) {
        seal({ ...module, procedures: null });
        seal(module.contract);
      }
      for (const project of own.projects) seal(project);
      const host = await openHost(on.database, own);
      const answer = await host.as('administrator').core.module.list();
      expect(answer.others).toEqual([]);
      expect(answer.modules.map(({ module }) => module).toSorted()).toEqual(ids.toSorted());
      expect(answer.modules.filter(({ state }) => state === 'refused')).toEqual([]);
      const paths = Object.keys(host.kernel.router._def.procedures).toSorted();
      expect(paths.filter((path) => !path.startsWith('core.')).length).toBeGreaterThan(3);
      expect(paths).toEqual(Object.keys((await openHost(on.database)).kernel.router._def.procedures).toSorted());
    }
    // The plugin was sealed by then, and is installed all the same.
    const sealed = await openHost(on.database);
    const { modules } = await sealed
      .as('administrator')
      .core.project.install({ plugin: 'try-moveup', reason: 'Start' });
    expect(modules.length).toBeGreaterThan(0);
  });
});
