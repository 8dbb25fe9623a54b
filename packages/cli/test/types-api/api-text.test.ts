import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typeWork } from '@tandem/tooling-type-budget/type-work';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiText } from '../../src/types/api/api-text.ts';
import { generateApi, layDown } from './host-folder.ts';

const COMPOSITION = `
import { projectsServer } from '@tandem/projects/server';
import { defineTandem } from '@tandem/sdk/server';
import { shapesServer } from './shapes.ts';
export default defineTandem({ modules: [projectsServer, shapesServer], projects: [] });
`;

// any: of a module whose author writes it, which must not reach a client.
/** A module with every shape that has once been lost by somebody's generator of types. */
const SHAPES = `
import { implement } from '@tandem/sdk/server';
import { z } from 'zod';
import { contract, procedure } from './contract.ts';
import { described } from './described.ts';

/** A folder and those in it, without end. */
interface Folder { readonly name: string; readonly parent: Folder | null; readonly below: readonly Folder[] }
type Loop<T> = { value: T; deeper?: Loop<T[]> };

/** Said where it is made. */
const shorthand = procedure('read').query(() => true as boolean);

const api = {
  /** Said where it is named. */
  named: procedure('read').query(() => 'text'),
  shorthand,
  made: described(() => 1),
  deep: { deeper: { deepest: procedure('read').mutation(() => undefined) } },
  input: procedure('read')
    .input(z.object({
      /** Said of a field. */
      id: z.uuid(),
      optional: z.string().optional(),
      nullable: z.string().nullable(),
      defaulted: z.int().default(3),
      either: z.discriminatedUnion('kind', [z.object({ kind: z.literal('one'), one: z.int() }), z.object({ kind: z.literal('two') })]),
      pair: z.tuple([z.string(), z.number()]),
      many: z.array(z.enum(['b', 'a'])).min(1),
      byKey: z.record(z.string(), z.boolean()),
      json: z.json(),
      branded: z.string().brand('Slug'),
      'with-dash': z.literal(7).optional(),
    }))
    .query(({ input }) => input),
  output: procedure('read').query(() => ({
    at: new Date(0),
    absent: undefined,
    perhaps: undefined as number | undefined,
    folder: {} as Folder,
    days: '1 days' as \`\${number} days\`,
    nothing: [] as never[],
    pair: ['a', 1] as readonly [string, number?],
    both: {} as { a: string } & { b: number },
    never: {} as Record<string, never>,
    text: 'a' as 'a' | 'b' | null,
  })),
  open: procedure('read').query(() => ({} as { any: any; unknown: unknown; listed: any[] })),
};
type Api = typeof api;
export interface ShapesApi extends Api {}
export const shapesServer = implement(contract, { procedures: api as ShapesApi, messages: {} as never, migrations: [] });

const lost = {
  lost: procedure('read').query(() => ({ run: () => 1, map: new Map<string, string>(), big: 1n, loop: {} as Loop<string>, bytes: new Uint8Array() })),
  date: procedure('read').input(z.object({ on: z.date() })).query(() => 1),
};
export const lostServer = implement(contract, { procedures: lost, messages: {} as never, migrations: [] });
`;

const CONTRACT = `
import { config, defineModule, messageKeys } from '@tandem/sdk';
import { procedureOf } from '@tandem/sdk/server';
import { z } from 'zod';

export const contract = defineModule({
  id: 'gent-shapes', version: '1.0.0', sdk: '*', instances: 'project',
  messages: messageKeys<{ label: string }>(),
  config: config(z.object({})),
  permissions: { read: { label: 'label', roles: ['trainer'] } },
  errors: { full: z.object({ places: z.int(), waiting: z.array(z.string()).optional() }), gone: z.object({}) },
});
export const procedure = procedureOf(contract);
`;

const DESCRIBED = `
import { procedure } from './contract.ts';
/** Said of what makes it. */
export const described = (run: () => number) => procedure('read').query(run);
`;

const WORDS = {
  scopes: new Map([['gentShapes.named', 'gent-shapes.read']]),
  outcomes: new Map([['gent-shapes/full', 'The group is full.\nPut them on the waiting list.']]),
};

describe('The types of an API, rolled into one file', () => {
  let folder: string;
  let api: ApiText;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tandem-types-api-'));
    await layDown(folder, {
      'tandem.config.ts': COMPOSITION,
      'contract.ts': CONTRACT,
      'shapes.ts': SHAPES,
      'described.ts': DESCRIBED,
    });
    api = await generateApi(folder, WORDS);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const branch = (): string => api.text.slice(api.text.indexOf('gentShapes: {'), api.text.indexOf('projects: {'));

  test('stand alone: they import tRPC’s types and nothing else', () => {
    expect([...api.text.matchAll(/from '([^']+)'/g)].map(([, from]) => from)).toEqual(['@trpc/server']);
    expect(api.text).not.toMatch(/import\(|@tandem|zod|kysely|Serialize/);
  });

  test('hold every procedure of the core and of each module, however deep', () => {
    expect(api.procedures.filter((path) => path.startsWith('core.')).length).toBeGreaterThan(10);
    expect(api.procedures.filter((path) => path.startsWith('gentShapes.'))).toEqual([
      'gentShapes.deep.deeper.deepest',
      'gentShapes.input',
      'gentShapes.made',
      'gentShapes.named',
      'gentShapes.open',
      'gentShapes.output',
      'gentShapes.shorthand',
    ]);
  });

  test('keep what the author said, of a procedure and of a field, and name the scope', () => {
    expect(branch()).toContain(
      '/**\n     * Said where it is named.\n     *\n     * Scope: `gent-shapes.read`.\n     */\n    named:',
    );
    expect(branch()).toContain('/** Said where it is made. */\n    shorthand:');
    expect(branch()).toContain('/** Said of what makes it. */\n    made:');
    expect(branch()).toContain('/** Said of a field. */\n      id: string;');
  });

  test('say of an outcome what it says to people', () => {
    expect(api.text).toContain(
      `  /**
   * The group is full.
   * Put them on the waiting list.
   */
  "gent-shapes/full": {`,
    );
  });

  test('call a type that goes on for ever as its author calls it', () => {
    expect(api.text).toContain(
      'export type Folder = {\n  name: string;\n  parent: Folder | null;\n  below: readonly Folder[];\n};',
    );
  });

  test('give each shape as it travels', async () => {
    const file = join(folder, 'program.ts');
    await writeFile(file, PROGRAM);
    expect(typeWork([file]).errors).toEqual([]);
  });

  test('say which places are open, and take an any for an unknown', () => {
    expect(api.open.filter(({ where }) => where.startsWith('gentShapes.'))).toEqual([
      { where: 'gentShapes.open output /any', what: 'any' },
      { where: 'gentShapes.open output /unknown', what: 'unknown' },
      { where: 'gentShapes.open output /listed/-', what: 'any' },
    ]);
    expect(api.text).not.toMatch(/: any\b|\bany\[\]|[<,] ?any\b/);
  });

  test('are the same when they are made again', async () => {
    expect((await generateApi(folder, WORDS)).text).toBe(api.text);
  });

  test('name what does not travel', async () => {
    await writeFile(join(folder, 'tandem.config.ts'), COMPOSITION.replaceAll('shapesServer', 'lostServer'));
    const { open } = await generateApi(folder);
    expect(open.filter(({ where }) => where.startsWith('gentShapes.'))).toEqual([
      { where: 'gentShapes.date input /on', what: { lost: 'a Date' } },
      { where: 'gentShapes.lost output /run', what: { lost: 'a function' } },
      { where: 'gentShapes.lost output /map', what: { lost: 'a Map' } },
      { where: 'gentShapes.lost output /big', what: { lost: 'a bigint' } },
      {
        where: 'gentShapes.lost output',
        what: { lost: 'a type without end' },
      },
      { where: 'gentShapes.lost output /bytes', what: { lost: 'a Uint8Array' } },
    ]);
  });
});

const PROGRAM = `
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { ApiFailures, AppRouter } from 'tandem-api';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Equal<A, B>): void => undefined;

type In = inferRouterInputs<AppRouter>['gentShapes'];
type Out = inferRouterOutputs<AppRouter>['gentShapes'];
type Json = string | number | boolean | null | readonly Json[] | { [key: string]: Json };

same<In['named'], { moduleId: string }>(true);
same<In['deep']['deeper']['deepest'], { moduleId: string }>(true);
same<Out['deep']['deeper']['deepest'], undefined>(true);
same<Out['shorthand'], boolean>(true);

const input: In['input'] = {
  moduleId: '', id: '', nullable: null, either: { kind: 'one', one: 1 }, pair: ['a', 1], many: ['a'], byKey: { a: true },
  json: { deep: [1, null, { deeper: ['x'] }] }, branded: 'plain', optional: undefined,
};
export const either: { kind: 'one'; one: number } | { kind: 'two' } = input.either;
export const json: Json = input.json;
export const seven: 7 | undefined = input['with-dash'];
same<In['input']['many'], readonly ('a' | 'b')[]>(true);
same<In['input']['defaulted'], number | undefined>(true);
same<In['input']['pair'], [string, number]>(true);
// @ts-expect-error A module of a project has its moduleId in every input.
export const without: In['named'] = {};
// @ts-expect-error Only two kinds.
export const third: In['input']['either'] = { kind: 'three' };

declare const output: Out['output'];
export const at: string = output.at;
same<(typeof output)['perhaps'], number | undefined>(true);
same<(typeof output)['text'], 'a' | 'b' | null>(true);
export const parents: string | undefined = output.folder.parent?.parent?.below[0]?.name;
export const both: [string, number] = [output.both.a, output.both.b];
export const days: \`\${number} days\` = output.days;
// @ts-expect-error What is undefined does not arrive.
output.absent;
same<ApiFailures['gent-shapes/full'], { places: number; waiting?: readonly string[] | undefined }>(true);
same<keyof ApiFailures extends string ? true : false, true>(true);
`;
