import { type AnyContract, type JsonSchema, validate } from '@tandem/sdk';
import type { Effect, ServerModule, Touched } from '@tandem/sdk/server';
import {
  DummyDriver,
  Kysely,
  type KyselyPlugin,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RootOperationNode,
} from 'kysely';
import { defaultsOf } from '../configuration/defaults.ts';
import { formOf } from '../configuration/form.ts';
import { frozen } from '../configuration/frozen.ts';
import { inOrder } from '../configuration/shape.ts';
import { nearest } from './nearest.ts';
import type { CheckProblem } from './problem.ts';

/** An effect that asks for a permission there is not, writes, or says what has no words; tried where there is nothing stored. */
export async function effectProblems(module: ServerModule): Promise<CheckProblem[]> {
  const contract = module.contract as AnyContract;
  // any: the effect of some module.
  const effect: Effect<any> | undefined = module.effect;
  if (!effect) return [];
  const at = { module: contract.id as string, where: `${contract.id} effect` };
  const { asked, lines } = await tried(contract, effect);
  const known = Object.keys(contract.permissions as object);
  const permission = String(effect.permission);
  return [
    ...(known.includes(permission)
      ? []
      : [
          {
            ...at,
            what: `It asks for the permission "${permission}", which the contract does not have.`,
            why: 'Nobody could be told what a change touches.',
            mend: nearest(permission, known).remedy('permission'),
          },
        ]),
    ...(asked.every(isRead)
      ? []
      : [
          {
            ...at,
            what: 'It writes.',
            why: 'Who looks at what a change would touch has not published it.',
            mend: 'Have it read only; write where the event "core.configuration.published" is heard.',
          },
        ]),
    ...lines
      .filter(({ message }) => !Object.hasOwn(module.messages.fr, message))
      .map(({ message }) => ({
        ...at,
        what: `The text "${message}" is missing.`,
        why: 'Somebody would read its key.',
        mend: `Add "${message}" to messages/fr.json, nl.json and en.json.`,
      })),
  ];
}

interface Trial {
  readonly asked: readonly RootOperationNode[];
  readonly lines: readonly Touched[];
}

/** Has the effect count on the module's own defaults, with a database that is empty and remembers what it is asked. */
// any: the effect of some module.
async function tried(contract: AnyContract, effect: Effect<any>): Promise<Trial> {
  const form = formOf(contract);
  const asked: RootOperationNode[] = [];
  if ('reason' in form) return { asked, lines: [] };
  const complete = await validate(contract.config.schema, { ...texts(form.schema), ...defaultsOf(form.schema) });
  // Of a configuration that asks for more than its defaults, the projects that use the module are the trial.
  if (!complete.ok) return { asked, lines: [] };
  const db = emptyDatabase((node) => asked.push(node));
  const nobody = '00000000-0000-7000-8000-000000000000';
  const config = (): unknown => frozen(structuredClone(complete.value));
  const query = { projectId: nobody, moduleId: nobody, today: '2026-01-01', before: config(), after: config() };
  try {
    return { asked, lines: await effect.count({ ...query, db: db as never }) };
  } catch {
    // A database always answers something to a count; this one does not. What was asked until then is known all the same.
    return { asked, lines: [] };
  }
}

/** Words for the texts that a configuration asks for: every project says its own, so there is no default. */
const texts = (form: JsonSchema): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    inOrder(form)
      .filter(([, part]) => part['x-widget'] === 'translated')
      .map(([name]) => [name, { key: 'trial' }]),
  );

function emptyDatabase(onAsked: (node: RootOperationNode) => void): Kysely<unknown> {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => (onAsked(node), node),
    transformResult: async ({ result }) => result,
  };
  return new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: [plugin],
  });
}

const reading = /^\s*(select|with|values)\b/i;

function isRead(node: RootOperationNode): boolean {
  if (node.kind === 'RawNode') return reading.test(node.sqlFragments[0] ?? '');
  return node.kind === 'SelectQueryNode';
}
