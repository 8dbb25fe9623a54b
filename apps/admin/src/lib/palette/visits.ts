/** A page that was looked at. */
export interface Visit {
  readonly href: string;
  readonly label: string;
  readonly where: string | undefined;
}

const most = 6;
// In the memory of this tab alone: whose files somebody opened is not left behind on a shared machine.
let visits: readonly Visit[] = [];

/** Keeps that a page was looked at, until the tab is closed or signed out. Called in the browser only. */
export function keepVisit(visit: Visit): void {
  visits = [visit, ...visits.filter(({ href }) => href !== visit.href)].slice(0, most);
}

/** The pages of this centre that were looked at last, without the one that is shown. */
export const visitsWithin = (home: string, shown: string): readonly Visit[] =>
  visits.filter(({ href }) => href !== shown && `${href}/`.startsWith(`${home}/`));
