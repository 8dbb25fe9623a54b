import type { EndReason, Variant } from '@tandem/collective-workshop';
import type { Centre } from '@tandem/kernel';
import type { Role } from '@tandem/sdk';

/** One centre of the demo, as data: who works there, who comes there, and what goes on. Everything is invented. */
export interface DemoCentre extends Omit<Centre, 'id'> {
  readonly staff: readonly DemoColleague[];
  /** Which people are made up: the same for one seed, at every first start. */
  readonly seed: number;
  /** Why its projects were installed, in its own language. */
  readonly reason: string;
  readonly projects: readonly DemoProject[];
}

/** Somebody who works in a centre. Their surname says that they do not exist. */
interface DemoColleague {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

export interface DemoProject {
  /** The name of its plugin. A plugin that this installation is not composed of is left out. */
  readonly plugin: string;
  readonly groups: readonly DemoGroup[];
}

/** A group: an edition of collective workshops, dated relative to the day of the first start. */
export interface DemoGroup {
  readonly title: string;
  /** The slug of its module. Without: the project's first module of collective workshops. */
  readonly module?: string;
  readonly variant?: Variant;
  /** Days from today; negative before it. An edition whose last day has passed is closed, and who stayed has finished. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly rhythm: Rhythm;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  /** What sessions are about, one after the other and then again. */
  readonly themes: readonly string[];
  readonly people: DemoChoice;
  /** Those who stopped before the end: the last of the group, in this order. */
  readonly leavers?: readonly DemoLeaver[];
  /** The trainer has not closed the list of the last session yet, so that the home has something that waits. */
  readonly lastListOpen?: boolean;
}

/**
 * When a group meets. `on`: days of the week, 1 for Monday, and today whatever day it is, so that there is always something to do.
 * `everyDays`: counted from the first day; what falls in a weekend moves to Monday, except today.
 */
export type Rhythm =
  | {
      readonly on: readonly (1 | 2 | 3 | 4 | 5)[];
      /** Weeks of the edition, from 1, in which the group does not meet. */
      readonly pauses?: readonly number[];
    }
  | { readonly everyDays: number };

/** Who is in a group: so many of the centre's people of a kind, after leaving out the first few. */
export interface DemoChoice {
  readonly of?: 'women' | 'men' | 'young';
  readonly skip: number;
  readonly count: number;
}

interface DemoLeaver {
  /** How long after the first day. */
  readonly afterWeeks: number;
  readonly reason: EndReason;
}
