import type { Contract } from './contract.ts';
import { defineModule, type ModuleDefinition } from './define-module.ts';
import type { AnyInstrument } from './instrument.ts';
import type { Kind } from './kinds/kind.ts';
import type { Need } from './need.ts';
import type { Policy } from './policy.ts';
import type { Schema } from './schema.ts';
import type { Slot } from './slot.ts';

/** What `implementKind` takes: what a module adds to its kind. */
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
  R extends Readonly<Record<string, keyof T & string>>,
  I extends Record<string, AnyInstrument>,
  Q extends Record<string, Policy>,
  L extends Record<string, Slot>,
  D extends Record<string, Schema>,
> = Omit<
  ModuleDefinition<K['id'], 'project', C, T, P | (keyof K['permissions'] & string), M, E, X, U, F, R, I, Q, L, D>,
  'id' | 'instances' | 'permissions'
> & {
  readonly permissions?: ModuleDefinition<K['id'], 'project', C, T, P, M, E, X, U, F, R, I, Q, L, D>['permissions'];
};

/** Defines the module that implements a kind of activity: the kind's id, permissions, events and failures, and what it adds itself. */
export function implementKind<
  const K extends Kind,
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
  kind: K,
  definition: KindDefinition<K, C, T, P, M, E, X, U, F, R, I, Q, L, D>,
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
  refs: R;
  instruments: I;
  policies: Q;
  slots: L;
  trash: D;
}> {
  const contract = defineModule({
    ...definition,
    id: kind.id,
    instances: 'project' as const,
    permissions: { ...kind.permissions, ...definition.permissions } as never,
    events: { ...kind.events, ...definition.events },
    errors: { ...kind.errors, ...definition.errors },
  } as never) as Contract;
  return { ...contract, kind: kind.id, lifecycle: kind.lifecycle } as never;
}
