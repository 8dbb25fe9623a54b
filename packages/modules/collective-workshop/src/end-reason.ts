/** Why somebody stops with an edition. `mistake`: they were never meant to be enrolled, so the enrolment counts nowhere. */
export const endReasons = [
  'finished',
  'work',
  'training',
  'moved',
  'health',
  'family',
  'no-news',
  'mistake',
  'other',
] as const;
export type EndReason = (typeof endReasons)[number];
