import type { IconName } from '../icon/paths.ts';

/** A place to go to, as shown in the left column and in tabs. */
export interface NavigationLink {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
  readonly icon?: IconName;
  /** What waits there; `countLabel` says it in words for screen readers ("4 things wait"). */
  readonly count?: number;
  readonly countLabel?: string;
  /** The key that goes there, shown at the end. */
  readonly keys?: string;
}
