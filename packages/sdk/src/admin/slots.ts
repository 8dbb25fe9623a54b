import type { Shape } from '../contract.ts';
import type { OfferOf } from '../need.ts';
import type { Slot, SlotParams } from '../slot.ts';

/** The places of the admin's own pages where any module may show a panel, and what the panel is told. */
export interface CoreSlots {
  /** The centre's first page, beside what each project has for a day. */
  'home.today': { readonly date: string };
  /** The first page of a project, above its modules. */
  'project.top': { readonly project: string };
  /** The first page of a project, below its modules. */
  'project.overview': { readonly project: string };
}

type ParamsOf<L> = L extends Slot<infer P> ? P : never;

/** The places that the modules which `uses` names offer: `<module id>.<slot>`. */
type OfferedSlots<S extends Shape> = {
  [A in keyof S['uses'] & string]: {
    [K in keyof OfferOf<S['uses'][A]>['slots'] & string as `${OfferOf<S['uses'][A]>['id']}.${K}`]: ParamsOf<
      OfferOf<S['uses'][A]>['slots'][K]
    >;
  };
}[keyof S['uses'] & string];

/** The slots that a module may fill: the admin's own, and those of the modules it uses. */
export type SlotKey<S extends Shape> = keyof CoreSlots | KeyOfEach<OfferedSlots<S>>;
type KeyOfEach<O> = O extends unknown ? keyof O & string : never;

/** What a panel in a slot is told. */
export type ParamsOfSlot<S extends Shape, K> = K extends keyof CoreSlots
  ? CoreSlots[K]
  : ParamsInEach<OfferedSlots<S>, K>;
type ParamsInEach<O, K> = O extends unknown
  ? K extends keyof O
    ? O[K] extends infer P extends SlotParams
      ? P
      : never
    : never
  : never;

/** What a module's own screens tell the panels that others show on them. */
export type OwnSlots<S extends Shape, Told> = [keyof S['slots']] extends [never]
  ? { readonly [name: string]: 'Error: the contract names no slots' }
  : { readonly [K in keyof S['slots'] & string]?: (told: Told) => ParamsOf<S['slots'][K]> };
