import type { ConfigurationChain } from './configuration.ts';
import type { Kind } from './kinds/kind.ts';
import type { MessageKeys } from './locale.ts';
import type { Records } from './records.ts';
import type { Permission } from './roles.ts';
import type { Schema } from './schema.ts';

/** What a contract knows about its module, as one type instead of many parameters. */
export interface Shape {
  id: string;
  instances: Instances;
  config: Schema;
  tables: object;
  permission: string;
  message: string;
  events: Record<string, Schema>;
  errors: Record<string, Schema>;
  uses: Record<string, Need>;
  service: object;
}

/** Whether a centre has a module once, or each project as often as it wants. */
export type Instances = 'centre' | 'project';

/**
 * A module's contract: plain data, the same in the browser and on the server. Tagged and versioned, so that two copies of the
 * SDK understand each other.
 */
export interface Contract<S extends Shape = Shape> {
  readonly $$type: '@tandem/contract';
  readonly contractVersion: 'v1';
  readonly id: S['id'];
  readonly version: string;
  readonly sdk: string;
  readonly instances: S['instances'];
  readonly kind?: string;
  readonly config: ConfigurationChain<S['config']>;
  readonly records: Records<S['tables']>;
  readonly permissions: { readonly [P in S['permission']]: Permission };
  readonly events: S['events'];
  readonly errors: S['errors'];
  readonly uses: S['uses'];
  readonly '~shape'?: S;
}

// any: a contract is invariant in its shape, and this is the bound for "some contract".
export type AnyContract = Contract<any>;
export type ShapeOf<C extends AnyContract> = NonNullable<C['~shape']>;

/** What a module sees of another one: its service and its events, and nothing of its tables. */
export interface Offer {
  service: object;
  events: Record<string, Schema>;
}

/** Another module whose service this one calls, and the versions of it that will do. */
export interface Need<O extends Offer = Offer> {
  readonly contract: AnyContract;
  readonly range: string;
  readonly '~offer'?: O;
}
export const needs = <S extends Shape>(
  contract: Contract<S>,
  range: string,
): Need<{ service: S['service']; events: S['events'] }> => ({ contract, range });

/** What a module offers to other modules: functions that run in the caller's transaction. */
export interface Service<F> {
  readonly '~service'?: F;
}
export const service = <F extends object>(): Service<F> => ({});

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
> {
  /** kebab-case; third parties put a prefix in front (`gent-…`). The database schema is the id in snake_case. */
  readonly id: Id;
  readonly version: string;
  /** The SDK versions this module works with, as a semver range. */
  readonly sdk: string;
  readonly instances: N;
  readonly messages: MessageKeys<M>;
  readonly config: ConfigurationChain<C>;
  readonly records?: Records<T>;
  readonly permissions?: { readonly [K in P]: Permission<NoInfer<M>> };
  readonly events?: E;
  /** Outcomes that a screen must handle, by code, each with the schema of its details. Texts: `error.<code>.text|why|remedy`. */
  readonly errors?: X;
  readonly uses?: U;
  readonly service?: Service<F>;
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
>(
  definition: ModuleDefinition<Id, N, C, T, P, M, E, X, U, F>,
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
}> {
  return {
    $$type: '@tandem/contract',
    contractVersion: 'v1',
    id: definition.id,
    version: definition.version,
    sdk: definition.sdk,
    instances: definition.instances,
    config: definition.config,
    records: definition.records ?? ({ tables: {} } as Records<T>),
    permissions: definition.permissions ?? ({} as { [K in P]: Permission }),
    events: definition.events ?? ({} as E),
    errors: definition.errors ?? ({} as X),
    uses: definition.uses ?? ({} as U),
  };
}

export type KindDefinition<
  K extends Kind,
  C extends Schema,
  T extends object,
  P extends string,
  M extends string,
  E extends Record<string, Schema>,
  X extends Record<string, Schema>,
  U extends Record<string, Need>,
  F extends object,
> = Omit<ModuleDefinition<K['id'], 'project', C, T, P, M, E, X, U, F>, 'id' | 'instances'>;

/** Defines the module that implements a kind of activity: the kind's id, permissions, events and failures, and what it adds itself. */
export function implementKind<
  K extends Kind,
  C extends Schema,
  T extends object = {},
  const P extends string = never,
  M extends string = never,
  E extends Record<string, Schema> = {},
  X extends Record<string, Schema> = {},
  U extends Record<string, Need> = {},
  F extends object = {},
>(
  kind: K,
  definition: KindDefinition<K, C, T, P, M, E, X, U, F>,
): Contract<{
  id: K['id'];
  instances: 'project';
  config: C;
  tables: T;
  permission: P | (keyof K['permissions'] & string);
  message: M;
  events: K['events'] & E;
  errors: K['errors'] & X;
  uses: U;
  service: F;
}> {
  const contract = defineModule({
    ...definition,
    id: kind.id,
    instances: 'project' as const,
    permissions: { ...kind.permissions, ...definition.permissions } as never,
    events: { ...kind.events, ...definition.events },
    errors: { ...kind.errors, ...definition.errors },
  });
  return { ...contract, kind: kind.id } as never;
}
