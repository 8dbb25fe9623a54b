import type { ProjectRow } from './stored-project.ts';
import type { CoreScope } from './procedure.ts';

/** That a project is over, as everybody may read it. */
export interface Retired {
  /** ISO instant with Z. */
  readonly at: string;
  readonly byName: string;
  readonly reason: string;
}

type Row = Pick<ProjectRow, 'retired_at' | 'retired_by_name' | 'retired_reason'>;

/** Since when, by whom and why it is over; null for a project in use. */
export const retiredOf = ({ retired_at: at, retired_by_name: byName, retired_reason: reason }: Row): Retired | null =>
  at === null ? null : { at, byName: byName ?? '', reason: reason ?? '' };

/** @throws TRPCError the outcome `project-retired` for a project that is over: nothing of it changes until it is brought back. */
export function expectInUse(scope: CoreScope, row: Row & Pick<ProjectRow, 'slug'>): void {
  const retired = retiredOf(row);
  if (retired) scope.fail('project-retired', { slug: row.slug, byName: retired.byName, reason: retired.reason });
}
