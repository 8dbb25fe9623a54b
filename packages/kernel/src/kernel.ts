import { randomBytes } from 'node:crypto';
import type { Database } from '@tandem/db';
import type { AnyContract } from '@tandem/sdk';
import {
  type BranchesOf,
  camelCase,
  type Composition,
  type KernelContext,
  type RouterRecordOf,
  router,
  type ServerModule,
} from '@tandem/sdk/server';
import { permissionsOf, permissionTable } from './access/permissions.ts';
import { enter, type Host, type Request } from './call/enter.ts';
import { findProblems, type CheckProblem } from './check/check.ts';
import { type SystemClock, systemClock } from './clock.ts';
import { type CoreApi, coreModule } from './core/module.ts';
import { identifiers } from './identifier.ts';
import { installed } from './installed.ts';
import { vaults } from './vault.ts';

export interface KernelSettings<M extends readonly ServerModule<any, any>[]> {
  readonly database: Database;
  readonly composition: Composition<M>;
  /** The installation's secret: at least 32 characters. */
  readonly secret: string;
  readonly clock?: SystemClock;
  /** Told of every unexpected error, once, with its reference. */
  readonly onError?: (error: unknown, reference: string) => void;
}

/** The whole API: the core, and one branch for each installed module. */
export type Branches<M extends readonly ServerModule<any, any>[]> = { core: RouterRecordOf<CoreApi> } & BranchesOf<M>;

/** Brings the composed modules to life. Problems of a module refuse that module and what depends on it; the rest serves. */
export async function createKernel<const M extends readonly ServerModule<any, any>[]>(settings: KernelSettings<M>) {
  const { database, composition, secret } = settings;
  const clock = settings.clock ?? systemClock();
  const host = installed(composition);
  const core = coreModule(host);
  const modules: readonly ServerModule[] = [core as ServerModule, ...composition.modules];
  const problems = await findProblems(composition, core as ServerModule);
  const contracts = new Map<string, AnyContract>(modules.map(({ contract }) => [contract.id, contract]));
  const inside: Host = {
    database,
    installed: host,
    contracts,
    clock,
    permissions: permissionTable([...contracts.values()]),
    refused: refusals(problems, composition),
    newId: identifiers(clock),
    vault: vaults(secret),
    instances: new Map(),
  };
  const record = Object.fromEntries(
    modules.map(({ contract, procedures }) => [camelCase(contract.id as string), procedures]),
  );

  return {
    router: router(record as unknown as Branches<M>),
    problems,
    /** What tRPC calls get as context. */
    context: (request: Request): KernelContext => ({
      enter: (call, run) => enter(inside, request, call, run),
      reference: (error) => {
        const reference = randomBytes(4)
          .toString('hex')
          .toUpperCase()
          .replace(/(....)/, '$1-');
        settings.onError?.(error, reference);
        return reference;
      },
    }),
    /** All that these roles may do in a centre, as `<module>.<permission>`. */
    permissionsOf: (roles: Parameters<typeof permissionsOf>[1]) => permissionsOf(inside.permissions, roles),
    clock,
    newId: inside.newId,
  };
}

export type Kernel<M extends readonly ServerModule<any, any>[] = readonly ServerModule[]> = Awaited<
  ReturnType<typeof createKernel<M>>
>;

/** Modules with problems, and those that use them, each with the reason. */
function refusals(problems: readonly CheckProblem[], { modules }: Composition): Map<string, string> {
  const refused = new Map(
    problems
      .filter(({ module }) => module !== undefined)
      .map((problem) => [problem.module!, `${problem.what} ${problem.mend}`]),
  );
  for (let found = true; found;) {
    found = false;
    for (const { contract } of modules) {
      const broken = Object.values(contract.uses as AnyContract['uses']).find((need) =>
        refused.has((need as { contract: AnyContract }).contract.id),
      ) as { contract: AnyContract } | undefined;
      if (broken && !refused.has(contract.id)) {
        refused.set(contract.id, `${contract.id} uses ${broken.contract.id}, which is refused.`);
        found = true;
      }
    }
  }
  return refused;
}
