import type { Shape } from '../contract.ts';
import type { CoreEvents } from '../core-events.ts';
import type { OfferOf } from '../need.ts';
import type { Out, Schema } from '../schema.ts';
import type { TaskSettings } from './retry.ts';
import type { TaskScope } from './task-scope.ts';

/** Something that happened in another module, as a handler hears it. */
export interface HeardEvent<P> {
  readonly id: string;
  /** When it happened, ISO with Z. Events may arrive in another order: what holds now is in the tables. */
  readonly at: string;
  /** The account that did it, or `system`. */
  readonly actor: string;
  readonly payload: P;
}

type HandlerFunction<S extends Shape, P> = (event: HeardEvent<P>, scope: TaskScope<S>) => Promise<void>;

/**
 * What a module does when it hears an event. Its writes, audit rows and own events commit together with the note that this event was
 * handled, so it happens once however often the event arrives. What cannot be rolled back (a letter sent) may happen twice.
 */
export type Handler<S extends Shape, P> =
  HandlerFunction<S, P> | (TaskSettings & { readonly run: HandlerFunction<S, P> });

type Events<S extends Shape> = {
  readonly [A in keyof S['uses'] & string]: OfferOf<S['uses'][A]>['events'];
} & { readonly core: CoreEvents };

/** The events that a module can hear: `<alias in uses>.<event>`, and `core.<event>` for the platform's own. */
export type EventKey<S extends Shape> = {
  [A in keyof Events<S> & string]: `${A}.${keyof Events<S>[A] & string}`;
}[keyof Events<S> & string];

/** What an event tells, as the contract of its module declares it. */
export type PayloadOf<S extends Shape, K extends string> = K extends `${infer A}.${infer E}`
  ? A extends keyof Events<S>
    ? E extends keyof Events<S>[A]
      ? Events<S>[A][E] extends infer P extends Schema
        ? Out<P>
        : never
      : never
    : never
  : never;

/** The handlers of a module, by event. */
export type Handlers<S extends Shape> = {
  readonly [K in EventKey<S>]?: Handler<S, PayloadOf<S, K>>;
  // Written out, so that the compiler names the events there are to whoever misspells one.
} extends infer Written extends object
  ? Written
  : never;
