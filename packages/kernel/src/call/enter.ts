import type { Scope } from '@tandem/db';
import type { Call, ModuleScope } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';
import type { Account, Membership } from '../access/account.ts';
import { type Collector, collector } from './collector.ts';
import type { Host, Request } from './host.ts';
import { findInstances } from './instance.ts';
import { moduleScope } from './module-scope.ts';
import { lacksRight } from './lacks-right.ts';
import { unavailable } from './unavailable.ts';
import { orUnkeepable } from './unkeepable.ts';

type Scopes = readonly [ModuleScope<any>, ...ModuleScope<any>[]];

/**
 * Lets one procedure call in: permission before data, then the tenant scope, then the instances.
 *
 * @throws TRPCError `UNAUTHORIZED` not signed in · `BAD_REQUEST` no centre or no instance named, or a text that cannot be
 * kept · `FORBIDDEN` no such right there · `PRECONDITION_FAILED` the module is refused or its configuration needs repair ·
 * `NOT_FOUND` no such instance in this centre.
 */
export async function enter<T extends { readonly ok: boolean }>(
  host: Host,
  request: Request,
  call: Call,
  // any: the kernel lets calls of all modules in; the SDK restores the type of each.
  run: (...scopes: Scopes) => Promise<T>,
): Promise<T> {
  const { account, membership } = expectMember(request);
  expectPermission(host, membership, call);
  const mode = call.type === 'mutation' ? 'write' : 'read';
  const setUp = { tenantId: membership.centre.id, actor: account.id, purpose: call.path, mode } as const;
  const collected = collector(host, call, account);
  try {
    const result = await host.database.tenant(setUp, (database) =>
      inside(host, { account, membership, call, database, collected }, run),
    );
    if (collected.queued) host.queued.wake();
    return result;
  } catch (error) {
    throw orUnkeepable(error);
  }
}

interface Arrival {
  readonly account: Account;
  readonly membership: Membership;
  readonly call: Call;
  readonly database: Scope;
  readonly collected: Collector;
}

async function inside<T extends { readonly ok: boolean; readonly error?: unknown }>(
  host: Host,
  { account, membership, call, database, collected }: Arrival,
  run: (...scopes: Scopes) => Promise<T>,
): Promise<T> {
  const { contract, moduleIds } = call;
  const instances = moduleIds === undefined ? [undefined] : await findInstances(host, membership, call, moduleIds);
  if (database.mode === 'write') database.beforeCommit(() => collected.statements(host.database));
  const failures: unknown[] = [];
  const fail = (error: unknown): void => {
    failures.push(error);
    database.doom(error);
  };
  const entered = { account, membership, contract, call, database, collected, fail };
  // Never empty: a call about no instance at all is refused before.
  const scopes = instances.map((instance) => moduleScope(host, { ...entered, instance })) as never as Scopes;
  const result = await run(...scopes);
  // An author who catches the failure of a transaction has still lost all of it: nobody may be told that it was kept.
  if (result.ok && failures.length > 0) throw failures[0];
  if (!result.ok) {
    database.doom(result);
    const unkeepable = orUnkeepable(result.error);
    if (unkeepable !== result.error) throw unkeepable;
  }
  return result;
}

function expectMember({ account, centre }: Request): { readonly account: Account; readonly membership: Membership } {
  if (!account)
    throw new TRPCError({
      code: 'UNAUTHORIZED',
      message: 'Nobody is signed in. Sign in, or send an access token: "authorization: Bearer tandem_…".',
    });
  if (centre === undefined)
    throw new TRPCError({
      code: 'BAD_REQUEST',
      message: 'Name the centre in the header "tandem-centre" (its slug, such as "bruxelles").',
    });
  const membership = account.memberships.find((one) => one.centre.slug === centre);
  // The same answer for a centre that does not exist: who is not a member learns nothing.
  if (!membership)
    throw new TRPCError({
      code: 'FORBIDDEN',
      message: `The caller is no member of a centre "${centre}". Look at the header "tandem-centre".`,
    });
  return { account, membership };
}

function expectPermission(host: Host, held: Membership, { contract, permission, moduleIds }: Call): void {
  const name = `${contract.id}.${permission}`;
  // A project may distribute permissions in its own way, so for an instance the last word comes when it is known.
  const may = moduleIds === undefined ? host.access.may(held, name) : host.access.mayAnywhere(held, name);
  if (!may) throw lacksRight(held, name);
  const refusal = host.refused.modules.get(contract.id);
  if (refusal) throw unavailable(contract.id as string, refusal);
}
