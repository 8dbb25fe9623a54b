import type { Scope } from '@tandem/db';
import type { AnyContract, Need } from '@tandem/sdk';
import { type Call, DomainFailure, type ModuleScope } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';
import type { Account, Membership } from '../access/account.ts';
import { allows } from '../access/permissions.ts';
import { dateIn, instantOf } from '../clock.ts';
import { validateEvent } from './event.ts';
import type { Collector } from './collector.ts';
import type { Host } from './enter.ts';
import type { Instance } from './instance.ts';

export interface Entered {
  readonly account: Account;
  readonly membership: Membership;
  readonly contract: AnyContract;
  readonly instance: Instance | undefined;
  readonly call: Call;
  readonly database: Scope;
  readonly collected: Collector;
}

// `any`: made for every contract; the SDK gives it back its type.
type AnyScope = ModuleScope<any>;

/** What a procedure gets as `ctx.module`. */
export function moduleScope(host: Host, entered: Entered): AnyScope {
  const { account, membership, contract, instance, call, database, collected } = entered;
  const { centre, roles, projects } = membership;
  const scope: AnyScope = {
    caller: { accountId: account.id, name: account.name, locale: account.locale, roles, projects },
    centre: { id: centre.id, slug: centre.slug, locales: centre.locales, timeZone: centre.timeZone },
    instance,
    config: instance?.config ?? centreConfiguration(contract),
    db: host.database.queries(),
    uses: services(host, entered),
    can: (permission: string) => allows(host.permissions, roles, `${contract.id}.${permission}`),
    fail: (code: string, details: unknown): never => {
      const cause = new DomainFailure(contract.id, code, details);
      throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: cause.code, cause });
    },
    newId: host.newId,
    clock: { now: () => instantOf(host.clock), today: () => dateIn(host.clock, centre.timeZone) },
    vault: host.vault(centre.id, contract.id),
    transaction: async (run) => {
      if (call.type !== 'mutation')
        throw new Error(`${call.path} is a query; only mutations write. Make it a mutation.`);
      try {
        return await run(host.database.queries() as never, {
          emit: (event: string, payload: unknown) => collected.emit(event, validateEvent(contract, event, payload)),
          audit: collected.audit,
        });
      } catch (error) {
        // Even if the author's code catches it: half of a transaction is never kept.
        database.doom(error);
        throw error;
      }
    },
  };
  return scope;
}

/** A module that a centre has once runs on its defaults until a centre can configure it. */
const centreConfiguration = (contract: AnyContract): unknown => {
  const result = contract.config.schema['~standard'].validate({});
  return 'value' in result ? result.value : {};
};

/** The services of the modules this one uses, made when first asked for: most calls need none. */
function services(host: Host, entered: Entered): Record<string, object> {
  const made: Record<string, object> = {};
  for (const [name, need] of Object.entries(entered.contract.uses as Record<string, Need>)) {
    Object.defineProperty(made, name, {
      enumerable: true,
      get() {
        const module = host.installed.modules.get(need.contract.id);
        if (!module?.service)
          throw new TRPCError({
            code: 'PRECONDITION_FAILED',
            message: `The module ${need.contract.id} offers no service here.`,
          });
        const value = module.service(moduleScope(host, { ...entered, contract: module.contract, instance: undefined }));
        Object.defineProperty(made, name, { value, enumerable: true });
        return value;
      },
      configurable: true,
    });
  }
  return made;
}
