import type { AnyContract, Contract, Shape } from './contract.ts';
import type { Schema } from './schema.ts';
import type { Slot } from './slot.ts';

/** What a module sees of another one: its service, its events and the places for panels, and nothing of its tables. */
export interface Offer {
  id: string;
  service: object;
  events: Record<string, Schema>;
  slots: Record<string, Slot>;
}

/** Another module whose service this one calls, and the versions of it that will do. */
export interface Need<O extends Offer = Offer> {
  readonly contract: AnyContract;
  readonly range: string;
  readonly '~offer'?: O;
}

/** What the needed module offers. */
export type OfferOf<N extends Need> = NonNullable<N['~offer']>;

/**
 * Says in `uses` that a module calls another one's service or hears its events.
 *
 * @param range the versions of it that will do, as a semver range.
 * @example uses: { people: needs(people, '^1') }
 */
export const needs = <S extends Shape>(
  contract: Contract<S>,
  range: string,
): Need<{ id: S['id']; service: S['service']; events: S['events']; slots: S['slots'] }> => ({ contract, range });
