/** A place in a module's own screens where modules that use it may show panels. */
export interface Slot<P extends SlotParams = SlotParams> {
  /** Message key of what stands there, for the documentation and for people who arrange pages. */
  readonly label: string;
  readonly '~params'?: P;
}

/** What a panel is told of the page it stands on: ids and dates, as an address holds them. */
export type SlotParams = Readonly<Record<string, string>>;

/**
 * Declares a place for panels, and what they are told of the page they stand on.
 *
 * @example slots: { person: slot<{ personId: string }>('slot.person') }   // others fill it as `people.person`
 */
export const slot = <P extends SlotParams>(label: string): Slot<P> => ({ label });
