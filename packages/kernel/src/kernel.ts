import type { Database } from '@tandem/db';
import type { AnyContract, Role } from '@tandem/sdk';
import {
  type BranchesOf,
  camelCase,
  type Composition,
  type FailureMapOf,
  type KernelContext,
  router,
  type RouterRecordOf,
  type ServerModule,
} from '@tandem/sdk/server';
import { enter } from './call/enter.ts';
import { changedRights } from './access/changed-rights.ts';
import type { Host, Request } from './call/host.ts';
import { policies } from './call/policies.ts';
import { type ModuleAt, scopeOfModule } from './call/scope-of-module.ts';
import { type CheckedComposition, checkComposition } from './check/composition.ts';
import { type SystemClock, systemClock } from './clock.ts';
import { core } from './core/contract.ts';
import { type CoreApi, coreModule } from './core/module.ts';
import { identifiers } from './identifier.ts';
import { installed } from './installed.ts';
import { type InstallationJob, installationTasks } from './jobs/installation-job.ts';
import { sweepEvents } from './jobs/sweep.ts';
import { sweepTrash } from './jobs/sweep-trash.ts';
import { type Members, noMembers } from './member/members.ts';
import { noLinks, type OneTimeLinks } from './member/one-time-links.ts';
import { moduleStates } from './module-states.ts';
import { references } from './references.ts';
import { countDead } from './tasks/claim.repository.ts';
import { taskDefinitions } from './tasks/definitions.ts';
import { signal } from './tasks/signal.ts';
import { worker, type WorkerSettings } from './tasks/worker.ts';
import { accessTokens } from './token/access-tokens.ts';
import { notesInTrail } from './trail/note-in-trail.ts';
import { hasTrash } from './trash/kinds.ts';
import { vaults } from './vault.ts';

// any: the bound of "some module"; `Branches` takes the real types out again.
type Modules = readonly ServerModule<any, any, any>[];

export interface KernelSettings<M extends Modules> {
  readonly database: Database;
  readonly composition: Composition<M>;
  /** What `checkComposition` found, when the caller had to ask before; else it is asked here. */
  readonly checked?: CheckedComposition;
  /** The installation's secret: at least 32 characters. */
  readonly secret: string;
  readonly clock?: SystemClock;
  /** Told of every unexpected error, once, with its reference. */
  readonly onError?: (error: unknown, reference: string) => void;
  /** Who works for each centre. Without, as in tests of modules, nobody is listed. */
  readonly members?: Members;
  /** Makes the links with which people join a centre. Without, none can be made. */
  readonly links?: OneTimeLinks;
  /** Work of the installation itself, beside the kernel's own. */
  readonly installationJobs?: readonly InstallationJob[];
}

/** All outcomes that a call may end in, `<module>/<code>` -> details: the core's, and those of the installed modules. */
export type Failures<M extends Modules> = FailureMapOf<readonly [ReturnType<typeof coreModule>, ...M]>;

/** The whole API: the core, and one branch for each installed module. */
export type Branches<M extends Modules> = { core: RouterRecordOf<CoreApi> } & BranchesOf<M>;

/**
 * Brings the composed modules to life. Problems of a module refuse that module and what depends on it; the rest serves.
 *
 * @throws CompositionProblem when the composition lacks the module `projects`. Error when the secret is too short to keep one.
 */
export async function createKernel<const M extends Modules>(settings: KernelSettings<M>) {
  const { database, composition, secret, members = noMembers, links = noLinks } = settings;
  const clock = settings.clock ?? systemClock();
  const checked = settings.checked ?? (await checkComposition(composition));
  const reference = references(settings.onError);
  const parts = installed(composition, checked, reference);
  const { problems, refused } = checked;
  const changed = changedRights();
  const newId = identifiers(clock);
  const { access } = parts;
  const vault = vaults(secret);
  const policy = policies(composition.policies ?? []);
  const host: Host = {
    database,
    installed: parts,
    access,
    refused,
    policy,
    clock,
    newId,
    vault,
    configurations: new Map(),
    tasks: taskDefinitions([...parts.modules.values()]),
    installationJobs: installationTasks([sweepEvents, sweepTrash, ...(settings.installationJobs ?? [])]),
    queued: signal(),
    reference,
    random: Math.random,
  };

  const contracts = [core, ...[...parts.modules.values()].map(({ contract }) => contract)] as readonly AnyContract[];
  const canRestore = (roles: readonly Role[]): boolean => hasTrash(access, contracts, { roles });

  const control = { ...host, scopeOf: (scope: object, at: ModuleAt) => scopeOfModule(host, scope, at) };
  return {
    router: router(
      branches([
        coreModule(parts, { changed, members, links }, control),
        ...parts.modules.values(),
      ]) as unknown as Branches<M>,
    ),
    problems,
    /** Whether each installed module serves; if not, why and what to do. */
    modules: moduleStates(parts),
    /** What tRPC calls get as context. */
    context: (request: Request): KernelContext => ({
      enter: (call, run) => enter(host, request, call, run),
      reference,
    }),
    /** All that these roles may do in a centre, as `<module>.<permission>`. */
    permissionsOf: (roles: readonly Role[]) => {
      const all = access.all({ roles });
      return canRestore(roles) ? all : all.filter((permission) => permission !== 'core.trash.use');
    },
    /** The access tokens of programs. */
    tokens: accessTokens(database, clock, members),
    /** Tells, inside this process, of each account whose rights are changed or taken away, before that is committed. */
    changedRights: changed,
    /** Adds a line to a centre's trail, inside the system scope of whoever lets people in. */
    note: notesInTrail(database, clock, newId),
    /** Handles events and jobs, beside the requests. One for a process. */
    worker: (own?: WorkerSettings) => worker(host, own),
    /** How many dead letters there are, of all centres; a thousand at most. */
    deadLetters: () => countDead(database),
    clock,
    newId,
  };
}

const branches = (modules: readonly ServerModule[]): Record<string, object> =>
  Object.fromEntries(modules.map(({ contract, procedures }) => [camelCase(contract.id as string), procedures]));

export type Kernel<M extends Modules = readonly ServerModule[]> = Awaited<ReturnType<typeof createKernel<M>>>;
