import { type Centre, core, createKernel, problemText, type TaskOutcome } from '@tandem/kernel';
import type { Role } from '@tandem/sdk';
import { camelCase, createCallerFactory } from '@tandem/sdk/server';
import { testClock } from '../../clock.ts';
import type { MigratedDatabase } from '../../databases/migrated-database.ts';
import { insertCentres } from '../../kernel/insert-centres.ts';
import { testCentres } from '../../kernel/test-centres.ts';
import type { Known } from '../inputs/values.ts';
import { type Procedure, proceduresOf } from '../procedure.ts';
import { schemaOf, type Subject } from '../subject.ts';
import { compositionOf, trial } from './composition.ts';
import { type Contents, contentsOf, tenantTables, wordsOf } from './contents.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { type Heard, tellEvent } from './tell-event.ts';
import { type Owner, ownerOf } from './owner.ts';
import { type RowsOfInstance, rowsOfInstance } from './rows-of.ts';

/** A centre of the stage, with the instance under test where the module has instances. */
export interface Side {
  readonly centre: Centre;
  readonly projectId: string;
  readonly moduleId: string;
}

/** Who calls, and for which centre. */
export interface Caller {
  /** Slug of the centre that the call is for. */
  readonly centre: string;
  /** The account's own centre and what it is there; null: nobody is signed in. */
  readonly member: { readonly centre: Centre; readonly role: Role; readonly projects: readonly string[] | null } | null;
}

/** A module alive on a database, with two centres that have it: where procedures are tried. */
export interface Stage {
  readonly subject: Subject;
  readonly procedures: readonly Procedure[];
  /** The centre whose rows are looked after, and the one that must not see them. */
  readonly here: Side;
  readonly there: Side;
  /** Makes rows by the fixtures and says what exists. */
  known(side: Side, procedure: Pick<Procedure, 'path'>): Promise<Known>;
  /** Calls a procedure, with the instance of `side` where the module has instances. */
  call(caller: Caller, procedure: Procedure, input: unknown, side: Side): Promise<Outcome>;
  /** Who has the role in a centre, and works for all its projects. */
  colleague(side: Side, role: Role): Caller;
  /** Tells a centre an event, as if another module had told it, and lets the module's handler hear it. */
  tell(side: Side, heard: Heard): Promise<readonly TaskOutcome[]>;
  contents(side: Side): Promise<Contents>;
  words(side: Side): Promise<ReadonlySet<string>>;
  /** A second project of the first centre, with its own instance; installed when first asked for. */
  neighbour(): Promise<Side>;
  /** What an instance holds of the module's own tables. */
  rowsOf(side: Side, known?: ReadonlySet<string>): Promise<RowsOfInstance>;
  /** How many round trips went to the database so far. */
  trips(): number;
  readonly owner: Owner;
  close(): Promise<void>;
}

/** Why there is no stage: what the kernel says of the module. */
export class NotStartable extends Error {
  override readonly name = 'NotStartable';
}

/**
 * @param trips counts round trips; its counter goes into the settings of the database.
 * @throws NotStartable when the kernel refuses the module.
 */
export async function openStage(
  subject: Subject,
  migrated: MigratedDatabase,
  trips: { readonly count: number },
): Promise<Stage> {
  const composition = compositionOf(subject);
  const kernel = await createKernel({
    database: migrated.database,
    composition,
    clock: testClock(),
    secret: 'the secret of tests, long enough to be one',
  });
  if (kernel.problems.length > 0) throw new NotStartable(problemText(kernel.problems));
  const callerOf = createCallerFactory(kernel.router);
  await insertCentres(migrated.database);
  const owner = ownerOf(migrated);
  const tables = await owner.run(tenantTables);
  const called = (caller: Caller): object =>
    callerOf(kernel.context({ account: accountOf(caller), centre: caller.centre })) as object;

  const install = async (centre: Centre, plugin: string = trial.project): Promise<Side> => {
    if (subject.contract.instances !== 'project') return { centre, projectId: '', moduleId: '' };
    const { core } = called(colleague({ centre }, 'administrator')) as CoreCaller;
    const { projectId, modules } = await core.project.install({ plugin, reason: 'conformance' });
    return { centre, projectId, moduleId: modules[0]?.id ?? '' };
  };
  const [here, there] = [await install(testCentres.brussels), await install(testCentres.antwerp)];
  const own = tables.filter((table) => table.startsWith(`${schemaOf(subject)}.`));
  let neighbour: Promise<Side> | undefined;
  let ordinal = 0;

  return {
    subject,
    procedures: proceduresOf(
      subject.contract.id === core.id ? coreOf(kernel) : (composition.modules[0] ?? subject.module),
    ),
    here,
    there,
    colleague,
    owner,
    async known(side, { path }) {
      ordinal += 1;
      const at = { ...side, procedure: path, ordinal, as: (role: Role) => called(colleague(side, role)) };
      const made: Known = (await subject.options.fixtures?.(at as never)) ?? {};
      return { ...made, ...(made[path] as object | undefined) };
    },
    call: (caller, { path, meta, input: takes }, input, side) =>
      outcomeOf(() => {
        const branch = camelCase(subject.contract.id as string);
        const procedure = [branch, ...path.split('.')].reduce<unknown>(
          (at, name) => (at as Record<string, unknown>)[name],
          called(caller),
        );
        const given = takes === undefined && side.moduleId === '' ? undefined : withInstance(input, side, meta.across);
        return (procedure as (input: unknown) => Promise<unknown>)(given);
      }),
    async tell({ centre }, heard) {
      const told = { ...heard, id: kernel.newId(), taskId: kernel.newId(), module: subject.contract.id as string };
      await owner.run((executor) => tellEvent(executor, centre.id, told, kernel.clock.milliseconds()));
      return await kernel.worker().drain();
    },
    contents: (side) => owner.run((executor) => contentsOf(executor, tables, side.centre.id)),
    words: (side) => owner.run((executor) => wordsOf(executor, tables, side.centre.id)),
    neighbour: () => (neighbour ??= install(testCentres.brussels, trial.neighbour)),
    rowsOf: (side, known) => owner.run((executor) => rowsOfInstance(executor, own, side, known)),
    trips: () => trips.count,
    async close() {
      await owner.release();
    },
  };
}

/** The kernel's own branch, as it stands in the router: it is made with the kernel. */
const coreOf = ({ router }: { readonly router: unknown }): { readonly procedures: object } => ({
  procedures: (router as { readonly _def: { readonly record: { readonly core: object } } })._def.record.core,
});

interface CoreCaller {
  readonly core: {
    readonly project: {
      install(
        input: object,
      ): Promise<{ readonly projectId: string; readonly modules: readonly { readonly id: string }[] }>;
    };
  };
}

const withInstance = (input: unknown, { moduleId }: Side, across = false): unknown =>
  moduleId === '' || (input !== undefined && typeof input !== 'object')
    ? input
    : { ...(input as object | undefined), ...(across ? { moduleIds: [moduleId] } : { moduleId }) };

const colleague = ({ centre }: Pick<Side, 'centre'>, role: Role): Caller => ({
  centre: centre.slug,
  member: { centre, role, projects: null },
});

function accountOf({ member }: Caller) {
  if (!member) return null;
  const { centre, role, projects } = member;
  const name = `${role} of ${centre.slug}`;
  return {
    id: `${role}@${centre.slug}`,
    name,
    locale: 'fr' as const,
    memberships: [{ centre, roles: [role], projects }],
  };
}
