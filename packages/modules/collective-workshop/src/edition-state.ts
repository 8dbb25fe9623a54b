/** Where an edition stands. It follows from its dates and from whether somebody closed it, so that it is never out of date. */
export const editionStates = ['planned', 'running', 'closed'] as const;
export type EditionState = (typeof editionStates)[number];

export interface EditionFacts {
  /** `YYYY-MM-DD`. */
  readonly startsOn: string;
  readonly closedAt: string | null;
}

/** @param today `YYYY-MM-DD` in the centre's time zone. */
export function editionState({ startsOn, closedAt }: EditionFacts, today: string): EditionState {
  if (closedAt !== null) return 'closed';
  return startsOn > today ? 'planned' : 'running';
}
