import type { Scope } from '@tandem/db';
import type { AnyContract, Schema } from '@tandem/sdk';
import { type Call, DomainFailure, type EnqueueOptions, type JobReference, type ModuleScope } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';
import type { Account, Membership } from '../access/account.ts';
import { dateIn, instantOf } from '../clock.ts';
import { centreConfiguration } from './centre-configuration.ts';
import type { Collector } from './collector.ts';
import { declared, fitting } from './declared.ts';
import type { Host } from './host.ts';
import type { Instance } from './instance.ts';
import { projectOfCaller } from './project-of-caller.ts';
import { services } from './services.ts';
import { type HandedOver, trashed } from '../trash/trashed.ts';

/** A call that has been let in. */
export interface Entered {
  readonly account: Account;
  readonly membership: Membership;
  readonly contract: AnyContract;
  readonly instance: Instance | undefined;
  readonly call: Call;
  readonly database: Scope;
  readonly collected: Collector;
  /** Has the call fail with this error, whatever its author does with it. */
  readonly fail: (error: unknown) => void;
  /** The platform itself, in a handler or a job: it may do whatever the module can. */
  readonly platform?: boolean;
}

// any: made for every contract; the SDK gives it back its type.
type AnyScope = ModuleScope<any>;

const entrances = new WeakMap<object, Entered>();

/** The call that a scope was made for. @throws Error for a scope that was made elsewhere, such as that of a task. */
export function enteredWith(scope: object): Entered {
  const entered = entrances.get(scope);
  if (!entered) throw new Error('This scope is of no call of a person.');
  return entered;
}

/** What a procedure, or a service that it calls, gets as its scope. */
export function moduleScope(host: Host, entered: Entered): AnyScope {
  const { account, membership, contract, instance } = entered;
  const { centre, roles, scopes, projects } = membership;
  const scope: AnyScope = {
    caller: { accountId: account.id, name: account.name, locale: account.locale, roles, scopes, projects },
    centre: { id: centre.id, slug: centre.slug, locales: centre.locales, timeZone: centre.timeZone },
    instance: instance && instanceOfCall(instance),
    get config() {
      return instance ? instance.config : centreConfiguration(contract);
    },
    db: host.database.queries(),
    project: (slugOrId) => projectOfCaller(host.database.queries(), projects, slugOrId),
    uses: services(entered, (of) => moduleScope(host, of), host.installed.modules),
    policy: (name) => host.policy(contract, name),
    can: (permission) =>
      entered.platform === true ||
      host.access.may(membership, `${contract.id}.${permission}`, instance && { ...instance, kind: contract.id }),
    fail: (code, details): never => {
      const cause = new DomainFailure(contract.id, code, declared(contract, 'errors', code, details));
      throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: cause.code, cause });
    },
    newId: host.newId,
    clock: { now: () => instantOf(host.clock), today: () => dateIn(host.clock, centre.timeZone) },
    get vault() {
      return host.vault(centre.id, contract.id);
    },
    transaction: transactionOf(host, entered),
  };
  entrances.set(scope, entered);
  return scope;
}

const instanceOfCall = ({ moduleId, projectId, slug, state, revision }: Instance): AnyScope['instance'] => ({
  moduleId,
  projectId,
  slug,
  state,
  revision,
});

function transactionOf(host: Host, entered: Entered): AnyScope['transaction'] {
  const { contract, call, collected, fail } = entered;
  const emit = (event: string, payload: unknown): void => {
    try {
      collected.emit(contract.id, event, declared(contract, 'events', event, payload));
    } catch (error) {
      fail(error);
      throw error;
    }
  };
  const enqueue = (job: JobReference<string, Schema>, input: unknown, options: EnqueueOptions = {}): void => {
    try {
      const definition = host.tasks.job(contract.id, job);
      collected.enqueue(definition, fitting(job.input, input, `${definition.handler} input`), options);
    } catch (error) {
      fail(error);
      throw error;
    }
  };
  const toTrash = (kind: string, thing: HandedOver): string => {
    try {
      const { clock, newId } = host;
      const row = trashed({ ...entered, clock, newId }, kind, thing);
      collected.trash(row);
      return row.id;
    } catch (error) {
      fail(error);
      throw error;
    }
  };
  return async (run) => {
    if (call.type !== 'mutation') {
      throw new Error(`${call.path} is a query; only mutations write. Make it a mutation.`);
    }
    collected.wrote();
    try {
      return await run(host.database.queries() as never, { emit, enqueue, toTrash, audit: collected.audit });
    } catch (error) {
      fail(error);
      throw error;
    }
  };
}
