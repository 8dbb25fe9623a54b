/** Where a thing stands from its beginning to its end, as data: what a list filters by, and what may follow what. */
export interface Lifecycle<State extends string = string> {
  /** What passes through the states: `edition`, `follow-up`. */
  readonly of: string;
  readonly initial: State;
  readonly states: {
    readonly [S in State]: {
      /** Message key of its name. */
      readonly label: string;
      /** The states that may follow. None: it is over. */
      readonly next: readonly State[];
    };
  };
}

/** Defines a lifecycle. A state that may follow and is none does not compile. */
export const lifecycle = <const S extends string>(definition: {
  readonly of: string;
  readonly initial: NoInfer<S>;
  readonly states: { readonly [K in S]: { readonly label: string; readonly next: readonly NoInfer<S>[] } };
}): Lifecycle<S> => definition;

/** Whether a thing in one state may come into another. */
export const mayBecome = <S extends string>({ states }: Lifecycle<S>, from: S, to: S): boolean =>
  states[from].next.includes(to);
