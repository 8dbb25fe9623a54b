import type { ModuleState, Standing } from '@tandem/sdk';
import { resolved } from '../core/resolved.ts';
import type { ResolvedText } from '../configuration/texts.ts';
import type { Installed } from '../installed.ts';

/** What a module will be from a date on, in words. */
export interface ToldComingState {
  readonly state: 'open' | 'closed';
  readonly from: string;
  readonly reason?: ResolvedText;
}

/** Where a module stands, for reading: the reasons are words, whoever wrote them. Dates are months (`2021-09`) or days (`2021-09-06`). */
export interface ToldStanding {
  readonly state: ModuleState;
  /** Since when it is open or closed; from when it is planned. */
  readonly from?: string;
  /** Of a postponed one: the date that was planned, and the new one. */
  readonly planned?: string;
  readonly now?: string;
  readonly reason?: ResolvedText;
  /** The change that waits for its date. */
  readonly next?: ToldComingState;
}

/** A standing with the words of its reasons. */
export const toldStanding = (host: Installed, standing: Standing): ToldStanding =>
  resolved(host, { ...standing }) as unknown as ToldStanding;
