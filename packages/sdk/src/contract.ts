import type { Advice } from './advice.ts';
import type { ConfigurationChain } from './configuration.ts';
import type { AnyInstrument } from './instrument.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Need } from './need.ts';
import type { Policy } from './policy.ts';
import type { Records } from './records.ts';
import type { Permission } from './roles.ts';
import type { Out, Schema } from './schema.ts';
import type { Slot } from './slot.ts';
import type { TrashKind } from './trash.ts';

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
  refs: Readonly<Record<string, string>>;
  instruments: Record<string, AnyInstrument>;
  policies: Record<string, Policy>;
  slots: Record<string, Slot>;
  /** What is kept of each kind of thing that can be brought back. */
  trash: Record<string, Schema>;
}

/** Whether a centre has a module once, or each project as often as it wants. */
export type Instances = 'centre' | 'project';

/**
 * A module's contract: plain data and pure functions, the same in the browser and on the server. Tagged and versioned, so that two
 * copies of the SDK understand each other.
 */
export interface Contract<S extends Shape = Shape> {
  readonly $$type: '@tandem/contract';
  readonly contractVersion: 'v1';
  readonly id: S['id'];
  readonly version: string;
  readonly sdk: string;
  readonly instances: S['instances'];
  readonly kind?: string;
  /** The states of what the activity is made of, for a module that implements a kind. */
  readonly lifecycle?: Lifecycle;
  readonly config: ConfigurationChain<S['config']>;
  /** What there is to look at once more in a valid configuration. */
  advise?(config: Out<S['config']>): readonly Advice<S['message']>[];
  readonly records: Records<S['tables']>;
  readonly permissions: { readonly [P in S['permission']]: Permission };
  readonly events: S['events'];
  readonly errors: S['errors'];
  readonly uses: S['uses'];
  /** The tables, by name, that other modules may point foreign keys at. */
  readonly refs: S['refs'];
  readonly instruments: S['instruments'];
  readonly policies: S['policies'];
  readonly slots: S['slots'];
  /** Kinds of things that can be taken away and brought back. */
  readonly trash: { readonly [K in keyof S['trash']]: TrashKind<S['trash'][K], S['permission'], S['message']> };
  readonly '~shape'?: S;
}

/** Some contract, of whatever shape. */
// any: a contract is invariant in its shape, and this is the bound for "some contract".
export type AnyContract = Contract<any>;
/** What a contract knows about its module: `ShapeOf<typeof people>`. */
export type ShapeOf<C extends AnyContract> = NonNullable<C['~shape']>;
