import type { Database, Scope } from '@tandem/db';
import type { AnyContract } from '@tandem/sdk';
import type { Call, ModuleScope } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';
import type { Account, Membership } from '../access/account.ts';
import { allows, type PermissionTable } from '../access/permissions.ts';
import type { SystemClock } from '../clock.ts';
import type { Installed } from '../installed.ts';
import { findInstance, type Instances } from './instance.ts';
import { collector } from './collector.ts';
import { moduleScope } from './module-scope.ts';

/** What the kernel holds for the whole life of the process. */
export interface Host {
  readonly database: Database;
  readonly installed: Installed;
  readonly contracts: ReadonlyMap<string, AnyContract>;
  readonly permissions: PermissionTable;
  readonly refused: ReadonlyMap<string, string>;
  readonly clock: SystemClock;
  readonly newId: () => string;
  readonly vault: (tenantId: string, module: string) => ModuleScope<any>['vault'];
  readonly instances: Instances;
}

/** Who calls, and for which centre. */
export interface Request {
  readonly account: Account | null;
  /** Slug of the centre, from the header `tandem-centre`. */
  readonly centre: string | undefined;
}

/**
 * Lets one procedure call in: permission before data, then the tenant scope, then the instance.
 * @throws TRPCError `UNAUTHORIZED` not signed in · `BAD_REQUEST` no centre named · `FORBIDDEN` no such right there ·
 * `PRECONDITION_FAILED` the module is refused · `NOT_FOUND` no such instance in this centre.
 */
export async function enter<T extends { readonly ok: boolean }>(
  host: Host,
  request: Request,
  call: Call,
  run: (scope: ModuleScope<any>) => Promise<T>,
): Promise<T> {
  const { contract, permission, type, path } = call;
  const membership = expectMembership(request);
  const refusal = host.refused.get(contract.id);
  if (refusal !== undefined) throw new TRPCError({ code: 'PRECONDITION_FAILED', message: refusal });
  if (!allows(host.permissions, membership.roles, `${contract.id}.${permission}`))
    throw new TRPCError({ code: 'FORBIDDEN' });

  const { centre } = membership;
  const mode = type === 'mutation' ? 'write' : 'read';
  return host.database.tenant(
    { tenantId: centre.id, actor: request.account!.id, purpose: path, mode },
    async (database: Scope) => {
      const instance =
        call.moduleId === undefined ? undefined : await findInstance(host, centre.id, contract, call.moduleId);
      if (instance && membership.projects !== null && !membership.projects.includes(instance.projectId))
        throw new TRPCError({ code: 'FORBIDDEN' });
      const collected = collector(host, call, request.account!);
      if (mode === 'write') database.beforeCommit(() => collected.statements(host.database));
      const result = await run(
        moduleScope(host, { account: request.account!, membership, contract, instance, call, database, collected }),
      );
      if (!result.ok) database.doom(result);
      return result;
    },
  );
}

function expectMembership({ account, centre }: Request): Membership {
  if (!account) throw new TRPCError({ code: 'UNAUTHORIZED' });
  if (centre === undefined)
    throw new TRPCError({
      code: 'BAD_REQUEST',
      message: 'Name the centre in the header "tandem-centre" (its slug, such as "bruxelles").',
    });
  const membership = account.memberships.find((one) => one.centre.slug === centre);
  // The same answer for a centre that does not exist: who is not a member learns nothing.
  if (!membership) throw new TRPCError({ code: 'FORBIDDEN' });
  return membership;
}
