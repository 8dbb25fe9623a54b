/** How somebody's presence at a session is noted. An excused absence is not a failure and never counts as one. */
export const marks = ['present', 'late', 'left-early', 'excused', 'unexcused'] as const;
export type Mark = (typeof marks)[number];

/** Why an absence is excused, in the only detail a report may need. */
export const excuses = ['social', 'medical', 'other'] as const;
export type Excuse = (typeof excuses)[number];

/** Whether somebody with this mark was there at all. */
export const wasThere = (mark: Mark): boolean => mark === 'present' || mark === 'late' || mark === 'left-early';

/** What the rule needs to know of a session and of the centre's configuration. Both in minutes. */
export interface MinutesBasis {
  readonly sessionMinutes: number;
  readonly lateMinutes: number;
}

/** The minutes somebody followed, unless a trainer says otherwise: all of the session, all but the usual delay, or none. Never below 0. */
export function usualMinutes(mark: Mark, { sessionMinutes, lateMinutes }: MinutesBasis): number {
  if (!wasThere(mark)) return 0;
  return mark === 'present' ? sessionMinutes : Math.max(0, sessionMinutes - lateMinutes);
}
