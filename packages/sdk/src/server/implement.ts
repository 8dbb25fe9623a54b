import type { AnyContract, Shape, ShapeOf } from '../contract.ts';
import type { MessageCatalogue } from '../locale.ts';
import type { Effect } from './effect.ts';
import type { FailuresOf } from './failures.ts';
import type { Handler, Handlers } from './handler.ts';
import type { IndicatorsOf } from './indicator.ts';
import type { Jobs } from './job.ts';
import type { Migration } from './migration.ts';
import type { ModuleScope } from './scope.ts';
import type { Restorers } from './trash.ts';

interface OwnParts<S extends Shape, R extends object> {
  readonly procedures: R;
  /** All texts of the module, in every language. */
  readonly messages: MessageCatalogue<S['message']>;
  readonly migrations: readonly Migration[];
  /** Figures that the module accounts for; made with `indicatorOf(contract)`. */
  readonly indicators?: IndicatorsOf<S>;
  /** What a change of its configuration touches; made with `effectOf(contract)`. */
  readonly effect?: Effect<S>;
  /** What the module does when something happens in a module it uses, or in the platform. */
  readonly on?: Handlers<S>;
  /** What it does by itself, by name; made with `jobOf(contract)`. A name is stored with the work that waits: keep it. */
  readonly jobs?: Jobs<S>;
}

/** What other modules may call, made for one call: it runs in the caller's transaction with the caller's rights on the data. */
interface ServicePart<S extends Shape> {
  service(scope: ModuleScope<S>): S['service'];
}

/** How each kind of thing that the contract names under `trash` is brought back. */
interface TrashPart<S extends Shape> {
  readonly trash: Restorers<S>;
}

/**
 * What a server half is made of. A contract that declares a service makes `service` a part that cannot be left out, and one that declares
 * what can be taken away makes `trash` one.
 */
export type Parts<S extends Shape, R extends object> = OwnParts<S, R> &
  (object extends S['service'] ? Partial<ServicePart<S>> : ServicePart<S>) &
  ({} extends S['trash'] ? Partial<TrashPart<S>> : TrashPart<S>);

/** The server half of a module: by its types an id, an API and the outcomes that the API may end in. */
export interface ServerModule<Id extends string = string, R extends object = object, F extends object = object> {
  readonly $$type: '@tandem/server-module';
  readonly contractVersion: 'v1';
  /** Its types stop at the id: a host knows a module by its API, and declarations stay small. */
  readonly contract: AnyContract & { readonly id: Id };
  readonly procedures: R;
  readonly messages: MessageCatalogue;
  readonly migrations: readonly Migration[];
  /** Makes the module's service for one call. */
  // any: the host calls services of all modules; `uses` restores their types.
  service?(scope: ModuleScope<any>): object;
  // any: the kernel reads the indicators of all modules.
  readonly indicators?: IndicatorsOf<any>;
  // any: the kernel asks all modules what a change touches.
  readonly effect?: Effect<any>;
  // any: the kernel runs the handlers and the jobs of all modules.
  readonly on?: Readonly<Record<string, Handler<any, any> | undefined>>;
  readonly jobs?: Jobs<any>;
  /** How what lies in the trash is brought back, by kind. */
  readonly trash?: Restorers<any>;
  readonly '~failures'?: F;
}

/**
 * Binds a contract to its server half.
 * @example
 * type Api = typeof api;
 * export interface CaseNotesApi extends Api {}   // named, so that declarations print the name and not the whole tree
 * export const caseNotesServer = implement(caseNotes, { procedures: api as CaseNotesApi, messages: { fr, nl, en }, migrations });
 */
export function implement<C extends AnyContract, R extends object>(
  contract: C,
  parts: Parts<ShapeOf<C>, R>,
): ServerModule<ShapeOf<C>['id'], R, FailuresOf<ShapeOf<C>>> {
  const { on, ...others } = parts;
  // Its keys were checked one by one; the kernel holds the handlers of all modules as one kind of thing.
  const heard = on && { on: on as NonNullable<ServerModule['on']> };
  return { ...others, ...heard, $$type: '@tandem/server-module', contractVersion: 'v1', contract };
}
