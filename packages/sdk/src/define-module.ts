import type { Advise } from './advice.ts';
import type { ConfigurationChain } from './configuration.ts';
import type { Contract, Instances } from './contract.ts';
import type { AnyInstrument } from './instrument.ts';
import type { MessageKeys } from './locale.ts';
import type { Need } from './need.ts';
import type { Policy } from './policy.ts';
import type { Records } from './records.ts';
import type { Permission } from './roles.ts';
import type { Schema } from './schema.ts';
import type { Service } from './service.ts';
import type { Slot } from './slot.ts';
import type { TrashKind } from './trash.ts';

/** What `defineModule` takes. Each part that names another one is checked against it by the compiler. */
export interface ModuleDefinition<
  Id extends string,
  N extends Instances,
  C extends Schema,
  T extends object,
  P extends string,
  M extends string,
  E extends Record<string, Schema>,
  X extends Record<string, Schema>,
  U extends Record<string, Need>,
  F extends object,
  R extends Readonly<Record<string, keyof T & string>>,
  I extends Record<string, AnyInstrument>,
  Q extends Record<string, Policy>,
  L extends Record<string, Slot>,
  D extends Record<string, Schema>,
> {
  /** kebab-case; third parties put a prefix in front (`gent-…`). The database schema is the id in snake_case. */
  readonly id: Id;
  readonly version: string;
  /** The SDK versions this module works with, as a semver range. */
  readonly sdk: string;
  readonly instances: N;
  readonly messages: MessageKeys<M>;
  readonly config: ConfigurationChain<C>;
  /** Advice on a complete, valid configuration: shown at its places, never in the way of publishing. Pure. */
  readonly advise?: Advise<NoInfer<C>, NoInfer<M>>;
  readonly records?: Records<T>;
  readonly permissions?: { readonly [K in P]: Permission<NoInfer<M>> };
  readonly events?: E;
  /** Outcomes that a screen must handle, by code, each with the schema of its details. Texts: `error.<code>.text|why|remedy`. */
  readonly errors?: X;
  readonly uses?: U;
  readonly service?: Service<F>;
  /** The only tables, by name, that modules which use this one may point foreign keys at. They never join or read them. */
  readonly refs?: R;
  /** Ways to evaluate, as versioned data with a pure score function and worked examples. */
  readonly instruments?: I;
  /** Decisions that an installation may take differently, in its composition only. */
  readonly policies?: Q;
  /** Places of this module's screens where modules that use it may show panels, as `<id>.<slot>`. */
  readonly slots?: L;
  /** Kinds of things that the module takes away and can bring back, each with the schema of all that this needs. */
  readonly trash?: { readonly [K in keyof D]: TrashKind<D[K], NoInfer<P>, NoInfer<M>> };
}

/** Defines a module. */
export function defineModule<
  const Id extends string,
  const N extends Instances,
  C extends Schema,
  T extends object = {},
  const P extends string = never,
  M extends string = never,
  E extends Record<string, Schema> = {},
  X extends Record<string, Schema> = {},
  U extends Record<string, Need> = {},
  F extends object = {},
  const R extends Readonly<Record<string, keyof T & string>> = {},
  I extends Record<string, AnyInstrument> = {},
  Q extends Record<string, Policy> = {},
  L extends Record<string, Slot> = {},
  D extends Record<string, Schema> = {},
>(
  definition: ModuleDefinition<Id, N, C, T, P, M, E, X, U, F, R, I, Q, L, D>,
): Contract<{
  id: Id;
  instances: N;
  config: C;
  tables: T;
  permission: P;
  message: M;
  events: E;
  errors: X;
  uses: U;
  service: F;
  refs: R;
  instruments: I;
  policies: Q;
  slots: L;
  trash: D;
}> {
  return {
    $$type: '@tandem/contract',
    contractVersion: 'v1',
    id: definition.id,
    version: definition.version,
    sdk: definition.sdk,
    instances: definition.instances,
    config: definition.config,
    ...(definition.advise && { advise: definition.advise }),
    records: definition.records ?? ({ tables: {} } as Records<T>),
    permissions: definition.permissions ?? ({} as { [K in P]: Permission }),
    events: definition.events ?? ({} as E),
    errors: definition.errors ?? ({} as X),
    uses: definition.uses ?? ({} as U),
    refs: definition.refs ?? ({} as R),
    instruments: definition.instruments ?? ({} as I),
    policies: definition.policies ?? ({} as Q),
    slots: definition.slots ?? ({} as L),
    trash: definition.trash ?? ({} as { readonly [K in keyof D]: TrashKind<D[K], P, M> }),
  };
}
