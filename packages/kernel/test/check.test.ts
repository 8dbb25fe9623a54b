import { readFileSync } from 'node:fs';
import { findProblems, problemText, schemaKeys, sdkVersion } from '@tandem/kernel';
import { config, defineModule, defineProject, type MessageKeys, needs, use } from '@tandem/sdk';
import { implement, procedureAcross, procedureOf, type ServerModule } from '@tandem/sdk/server';
import { initTRPC } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { composition } from './fixture-host.ts';
import { moveup } from './fixture-project.ts';
import { workshopContract } from './fixture-workshop.ts';

const anyText = {} as MessageKeys<string>;
const none = { fr: {}, nl: {}, en: {} };

/** A module of which a test breaks one thing. */
const module = (broken: object = {}, parts: object = {}): ServerModule =>
  implement(
    defineModule({
      id: 'gent-notes',
      version: '1.0.0',
      sdk: '^0.1.0',
      instances: 'centre',
      messages: anyText,
      config: config(z.object({})),
      ...broken,
    }),
    { procedures: {}, messages: none, migrations: [], ...parts } as never,
  );
interface AnyProcedure {
  query(run: () => unknown): unknown;
  mutation(run: () => unknown): unknown;
}
const id = (name: string) => module({ id: name });

const problemsOf = async (modules: readonly ServerModule[], projects: readonly unknown[] = []): Promise<string[]> => {
  const given = { modules: [...composition.modules, ...modules], projects: [moveup, ...projects] };
  return problemText(await findProblems(given as never))
    .split('\n')
    .filter(Boolean);
};

describe('the check of a composition', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await problemsOf([])).toEqual([]);
    expect(await problemsOf([module()])).toEqual([]);
  });

  it.each<[string, readonly ServerModule[], string]>([
    [
      'an id in capital letters',
      [id('Notes')],
      'Notes: The id "Notes" is not kebab-case of at most 40 characters. It names a database schema and a branch of the API. Rename the module, for example "gent-case-notes".',
    ],
    [
      'an id too long',
      [id('a'.repeat(41))],
      `${'a'.repeat(41)}: The id "${'a'.repeat(41)}" is not kebab-case of at most 40 characters. It names a database schema and a branch of the API. Rename the module, for example "gent-case-notes".`,
    ],
    ...['core', 'auth', 'public', 'pg-notes', 'kernel-notes', 'then', 'apply', 'settings', 'p', 'palette'].map(
      (name): [string, readonly ServerModule[], string] => [
        `the reserved id ${name}`,
        [id(name)],
        `${name}: The id "${name}" is reserved. The kernel, the admin, PostgreSQL or JavaScript means something else by it. Put a prefix of your own in front.`,
      ],
    ),
    [
      'two modules of one id',
      [module(), module()],
      'tandem.config.ts: Two parts have the id "gent-notes". Neither their data nor their branches of the API could be told apart. Remove one, or rename it.',
    ],
    [
      'two modules of one branch',
      [id('a-b1'), id('a-b-1')],
      'tandem.config.ts: Another module has the branch "aB1" of the API too. A call could not be told to one of them. Rename "a-b1".',
    ],
    [
      'another SDK',
      [module({ sdk: '^7' })],
      'gent-notes: It needs SDK ^7; this server has 0.1.0. It may ask for what this server does not have. Install the version of it made for this server.',
    ],
    [
      'a module that is not there',
      [module({ uses: { notes: needs(id('gent-diary').contract, '^1') } })],
      'gent-notes uses: It needs the module gent-diary, which is not installed. It calls that module. Add gent-diary ^1 to tandem.config.ts.',
    ],
    [
      'a module in another version',
      [module({ uses: { notes: needs(workshopContract, '^2') } })],
      'gent-notes uses: It needs try-workshop ^2; version 0.1.0 is installed. It calls that module. Install a version of try-workshop in ^2.',
    ],
    [
      'a text that one language lacks',
      [module({}, { messages: { ...none, fr: { title: 'Titre' } } })],
      'gent-notes messages/nl.json: The text "title" is missing. Somebody would read its key. Add "title" to messages/nl.json.',
    ],
    [
      'the name of a permission',
      [module({ permissions: { read: { label: 'permission.read', roles: [] } } })],
      'gent-notes messages/fr.json: The text "permission.read" is missing. Somebody would read its key. Add "permission.read" to messages/fr.json.',
    ],
    [
      'the texts of an outcome',
      [module({ errors: { late: z.object({}) } })],
      'gent-notes messages/en.json: The text "error.late.remedy" is missing. Somebody would read its key. Add "error.late.remedy" to messages/en.json.',
    ],
    [
      'the name of a table',
      [module({ records: { tables: { 'gent_notes.note': { label: 'record.note' } } } })],
      'gent-notes messages/fr.json: The text "record.note" is missing. Somebody would read its key. Add "record.note" to messages/fr.json.',
    ],
    [
      'the title of a setting',
      [module({ config: config(z.object({ size: z.int().default(1).meta({ title: 'size' }) })) })],
      'gent-notes messages/fr.json: The text "size" is missing. Somebody would read its key. Add "size" to messages/fr.json.',
    ],
    [
      'a text named as every object names one',
      [module({ permissions: { read: { label: 'constructor', roles: [] } } })],
      'gent-notes messages/fr.json: The text "constructor" is missing. Somebody would read its key. Add "constructor" to messages/fr.json.',
    ],
    [
      'a configuration that no form can show',
      [module({ config: config(z.object({ at: z.date().optional() }) as never) })],
      'gent-notes config: Its schema cannot be described as a form: Date cannot be represented in JSON Schema. A coordinator could not configure the module. Keep to what JSON Schema knows: no transforms, dates as text.',
    ],
    [
      'a centre’s module without defaults',
      [module({ config: config(z.object({ size: z.int() })) })],
      'gent-notes config: Its configuration has no full defaults. A centre has this module once, and it runs on them. Give every field a default, or make it optional.',
    ],
  ])('finds %s', async (_, modules, problem) => {
    expect(await problemsOf(modules)).toContain(problem);
  });

  it('finds modules that use each other in a circle', async () => {
    const diary = { ...id('gent-diary').contract };
    const notes = module({ uses: { diary: needs(diary, '^1') } });
    Object.assign(diary, { uses: { notes: needs(notes.contract, '^1') } });
    const both = await problemsOf([notes, { ...id('gent-diary'), contract: diary }]);
    expect(both).toEqual(
      [
        ['gent-notes', 'gent-diary'],
        ['gent-diary', 'gent-notes'],
      ].map(
        ([name, other]) =>
          `${name} uses: It uses modules that use it again: ${name} → ${other} → ${name}. None of them could be made first. Take one of them out of "uses"; an event can tell the other module instead.`,
      ),
    );
  });

  it('finds a procedure that no permission guards', async () => {
    const bare = initTRPC.create().procedure;
    const permissions = { read: { label: 'a', roles: [] } };
    const guarded = procedureOf(module({ permissions }).contract);
    const procedures = {
      open: bare.query(() => 1),
      deep: {
        foreign: bare.meta({ module: 'people', permission: 'people.read' } as never).query(() => 1),
        other: 'no procedure',
      },
      fine: guarded('read' as never).query(() => 1),
    };
    const words = { a: 'A' };
    const found = await problemsOf([
      module({ permissions }, { procedures, messages: { fr: words, nl: words, en: words } }),
    ]);
    expect(found.map((line) => line.split(':')[0])).toEqual([
      'gent-notes.open',
      'gent-notes.deep.foreign',
      'gent-notes.deep.other',
    ]);
  });

  it('finds a procedure that writes across instances', async () => {
    const broken = module({ instances: 'project', permissions: { manage: { label: 'manage', roles: [] } } });
    const across = procedureAcross(broken.contract as never) as unknown as (permission: string) => AnyProcedure;
    const procedures = { read: across('manage').query(() => 'read'), close: across('manage').mutation(() => 'closed') };
    expect(await problemsOf([{ ...broken, procedures } as never])).toContainEqual(
      'gent-notes.close: This procedure is about several instances at once, and is no query. What is written belongs to one instance, and to the configuration of its project. Make it a query, or make it with procedureOf(contract) and call it for each instance.',
    );
  });

  it('finds a contract in another language, whatever the compiler of its author thought', async () => {
    const foreign = { ...module(), contract: { ...module().contract, contractVersion: 'v2' } } as never;
    expect(await problemsOf([foreign])).toEqual([
      'gent-notes: It is "@tandem/contract" v2; this server reads "@tandem/contract" v1. It was made for a newer server, and may ask for what this one does not have. Update this server, or install an earlier version of it.',
    ]);
  });

  const project = (broken: object) =>
    defineProject({ ...moveup, id: 'gent-course', project: { title: { fr: 'x' } }, modules: {}, ...broken });
  it.each<[string, object, string]>([
    [
      'a module that is not installed',
      { modules: { diary: { contract: id('gent-diary').contract, options: { config: {} } } } },
      'gent-course diary: It uses the module gent-diary, which is not installed. A centre that installs the project would lack a part of it. Add the module to tandem.config.ts.',
    ],
    [
      'a configuration that does not fit',
      { modules: { groups: use(workshopContract, { config: { title: { fr: 'x' }, places: 100 } }) } },
      'gent-course groups /places: Too big: expected number to be <=20. The module try-workshop does not accept this configuration. Correct the configuration in the plugin.',
    ],
    [
      'a project’s own configuration that does not fit',
      { project: {} },
      'gent-course project /title: Invalid input. The module projects does not accept this configuration. Correct the configuration in the plugin.',
    ],
    [
      'a text that is lost',
      { project: { title: { key: 'gent-course:title' } } },
      'gent-course messages: The text "gent-course:title" is missing in a language. Somebody would read its key. Add it to messages/fr.json, nl.json and en.json.',
    ],
    [
      'a text of somebody else',
      { project: { title: { key: 'try-moveup:project.title' } } },
      'gent-course messages: The text "try-moveup:project.title" is missing in a language. Somebody would read its key. Add it to messages/fr.json, nl.json and en.json.',
    ],
    [
      'a slug that is the project’s own chain',
      { modules: { project: use(workshopContract, { config: { title: { fr: 'x' } } }) } },
      'gent-course project: "project" is the address of a page of the admin, or of a module that the centre has once. Nobody could open the module there. Name the module otherwise, for example "own-project".',
    ],
    [
      'a slug that is a page of the admin',
      { modules: { history: use(workshopContract, { config: { title: { fr: 'x' } } }) } },
      'gent-course history: "history" is the address of a page of the admin, or of a module that the centre has once. Nobody could open the module there. Name the module otherwise, for example "own-history".',
    ],
    [
      'a slug that is a module of the centre',
      { modules: { projects: use(workshopContract, { config: { title: { fr: 'x' } } }) } },
      'gent-course projects: "projects" is the address of a page of the admin, or of a module that the centre has once. Nobody could open the module there. Name the module otherwise, for example "own-projects".',
    ],
    [
      'a slug that no address can hold',
      { modules: { 'My Groups': use(workshopContract, { config: { title: { fr: 'x' } } }) } },
      'gent-course My Groups: "My Groups" is no name of a project or of a module in one. It stands in addresses. Name it in kebab-case of at most 40 characters.',
    ],
    [
      'another SDK',
      { sdk: '>=2' },
      'gent-course: It needs SDK >=2; this server has 0.1.0. It may ask for what this server does not have. Install the version of it made for this server.',
    ],
    [
      'the id of another',
      { id: 'try-moveup' },
      'tandem.config.ts: Two parts have the id "try-moveup". Neither their data nor their branches of the API could be told apart. Remove one, or rename it.',
    ],
  ])('finds in a project plugin %s', async (_, broken, problem) => {
    expect(await problemsOf([], [project(broken)])).toContain(problem);
  });

  it('finds in a project plugin a choice of an item that does not exist', async () => {
    const chosen = z.string().optional().meta({ title: 'text', 'x-items-of': '/roles' });
    const roles = z
      .array(z.object({ key: z.string() }))
      .default([])
      .meta({ title: 'text', 'x-key': 'key' });
    const team = module({ id: 'gent-team', instances: 'project', config: config(z.object({ roles, chosen })) });
    const uses = (leader: string) =>
      project({ modules: { team: use(team.contract, { config: { roles: [{ key: 'coach' }], chosen: leader } }) } });
    expect(await problemsOf([team], [uses('trainer')])).toContain(
      'gent-course team /chosen: "trainer" is no item of /roles, from which it is chosen. A centre could not publish the project. Name the key of an item, or add "trainer" to the list.',
    );
    const fine = await problemsOf([team], [uses('coach')]);
    expect(fine.filter((problem) => problem.includes('/chosen'))).toEqual([]);
  });

  it('tells everything at once', async () => {
    const found = await problemsOf(
      [id('Notes'), module({ sdk: '^7' })],
      [project({ sdk: '>=2' }), project({ id: 'Course' })],
    );
    expect(found).toHaveLength(4);
  });
});

it('The version of the contract language is the one that this workspace ships', () => {
  const manifest = readFileSync(new URL('../../sdk/package.json', import.meta.url), 'utf8');
  expect(sdkVersion).toBe((JSON.parse(manifest) as { version: string }).version);
});

it('Message keys are found wherever a schema may have them', () => {
  const schema = {
    title: 'a',
    properties: {
      list: { items: { description: 'b', 'x-enum-titles': { one: 'c' } }, 'x-add': 'd', 'x-items-also': { all: 'g' } },
      union: { oneOf: [{ 'x-unit': 'e' }], anyOf: [{ 'x-section': 'f' }] },
    },
    required: ['title'],
  };
  expect(schemaKeys(schema).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});
