import type { ModuleState, Standing } from '@tandem/sdk';
import { dateIn } from '../clock.ts';
import { standingOn } from './standing.ts';

/** How the store keeps a standing: the state that holds until a date changes it, and everything else. */
export interface StoredStanding {
  readonly state: string;
  readonly standing: unknown;
}

/** Where the module of this row stands on a day. */
export const standingOf = ({ state, standing }: StoredStanding, today: string): Standing =>
  standingOn({ ...(standing as Omit<Standing, 'state'>), state: state as ModuleState }, today);

/**
 * Where it stands for whoever meets it: a module of a retired project is closed since that day, whatever is said of it. What is said stays,
 * and holds again when the project is brought back.
 */
export const standingInProject = (
  stored: StoredStanding & { readonly retired_at: string | null },
  today: string,
  timeZone: string,
): Standing => {
  const { retired_at: at } = stored;
  if (at === null) return standingOf(stored, today);
  return { state: 'closed', from: dateIn({ milliseconds: () => Date.parse(at) }, timeZone) };
};

/** A standing as a row holds it. */
export function storedStanding({ state, ...details }: Standing): {
  readonly state: ModuleState;
  readonly standing: string;
} {
  return { state, standing: JSON.stringify(details) };
}
