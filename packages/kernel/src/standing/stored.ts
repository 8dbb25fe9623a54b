import type { ModuleState, Standing } from '@tandem/sdk';
import { standingOn } from './standing.ts';

/** How the store keeps a standing: the state that holds until a date changes it, and everything else. */
export interface StoredStanding {
  readonly state: string;
  readonly standing: unknown;
}

/** Where the module of this row stands on a day. */
export const standingOf = ({ state, standing }: StoredStanding, today: string): Standing =>
  standingOn({ ...(standing as Omit<Standing, 'state'>), state: state as ModuleState }, today);

/** A standing as a row holds it. */
export function storedStanding({ state, ...details }: Standing): {
  readonly state: ModuleState;
  readonly standing: string;
} {
  return { state, standing: JSON.stringify(details) };
}
