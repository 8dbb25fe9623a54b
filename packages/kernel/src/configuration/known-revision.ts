import { frozen } from './frozen.ts';
import type { Attempt } from './upgrade.ts';

/** A published revision at the versions of this server: its content, and the plugin's that it is based on. */
export interface KnownRevision {
  readonly content: Attempt;
  readonly base: Attempt;
}

/** What identifies a revision in its centre: `<project>/<number>`. */
export const revisionName = (projectId: string, number: number): string => `${projectId}/${number}`;

/** Published revisions of all centres; what was published never changes. */
export interface KnownRevisions {
  /** Those of a centre, by their name. */
  of(centreId: string): ReadonlyMap<string, KnownRevision>;
  /**
   * What `bring` makes of a revision, made once. Frozen, since every later call shares it. What needs repair is not kept: a retry has to
   * try.
   */
  brought(centreId: string, name: string, bring: () => Promise<KnownRevision>): Promise<KnownRevision>;
}

// A revision is some hundred kilobytes in memory.
const mostRevisions = 250;

/** An empty memory of revisions. It forgets all when it is full: they are brought again as they are asked for. */
export function knownRevisions(): KnownRevisions {
  const centres = new Map<string, Map<string, KnownRevision>>();
  let size = 0;
  const none: ReadonlyMap<string, KnownRevision> = new Map();
  return {
    of: (centreId) => centres.get(centreId) ?? none,
    async brought(centreId, name, bring) {
      const found = centres.get(centreId)?.get(name);
      if (found) return found;
      const revision = await bring();
      // Two calls at once bring it both; one of them is kept.
      const meanwhile = centres.get(centreId)?.get(name);
      if (meanwhile) return meanwhile;
      if (revision.content.failures.length + revision.base.failures.length > 0) return revision;
      if (size >= mostRevisions) {
        centres.clear();
        size = 0;
      }
      const own = centres.get(centreId) ?? new Map<string, KnownRevision>();
      centres.set(centreId, own.set(name, frozen(revision)));
      size += 1;
      return revision;
    },
  };
}
