import type { Text } from './locale.ts';

/** Where a module of a project stands. Only an open one takes people. */
export const moduleStates = ['planned', 'postponed', 'open', 'closed'] as const;
/** One of `moduleStates`. */
export type ModuleState = (typeof moduleStates)[number];

/** A month, `2021-09`, or a day of it, `2021-09-06`: as exactly as it is known. A month begins and ends what it says on its first day. */
export type MonthOrDay = `${number}-${number}` | `${number}-${number}-${number}`;

/**
 * What is said of a module, once: the state, with its dates and its reason. Of `open` and `closed` the date decides: before it the module
 * stays as it is. Of `planned` and `postponed` it only informs: a plan opens nothing by itself.
 */
export type StateChange =
  | { readonly state: 'planned'; readonly from?: string | undefined }
  | { readonly state: 'postponed'; readonly planned: string; readonly now: string; readonly reason: Text }
  | { readonly state: 'open'; readonly from?: string | undefined }
  | { readonly state: 'closed'; readonly from?: string | undefined; readonly reason?: Text | undefined };

/** What a module will be from a date on, by itself. */
export type ComingState = Extract<StateChange, { readonly state: 'open' | 'closed' }> & { readonly from: string };

/** Where a module stands: the last that was said of it, and at most one change that waits for its date. */
export type Standing = {
  readonly state: ModuleState;
  /** Since when it is open or closed; from when it is planned. */
  readonly from?: string | undefined;
  /** Of a postponed one: the date that was planned, and the new one. */
  readonly planned?: string | undefined;
  readonly now?: string | undefined;
  /** Why it is postponed or closed. */
  readonly reason?: Text | undefined;
  readonly next?: ComingState | undefined;
};

/** It is to come. It stands in the project, and takes nobody until somebody opens it. */
export const planned = (when: { readonly from?: MonthOrDay } = {}): StateChange => ({ state: 'planned', ...when });

/**
 * It was to come on one date, and comes on another.
 * @example postponed({ planned: '2020-09', now: '2021-09', reason: say('isp.covid') })
 */
export const postponed = (why: {
  readonly planned: MonthOrDay;
  readonly now: MonthOrDay;
  readonly reason: Text;
}): StateChange => ({ state: 'postponed', ...why });

/** It takes people, from a date on where one is given. Until then it is planned, in a project that is installed before. */
export const open = (when: { readonly from?: MonthOrDay } = {}): StateChange => ({ state: 'open', ...when });

/** It takes nobody any more, from a date on where one is given. Until then it is open, in a project that is installed before. */
export const closed = (when: { readonly from?: MonthOrDay; readonly reason?: Text } = {}): StateChange => ({
  state: 'closed',
  ...when,
});
