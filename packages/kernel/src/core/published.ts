import type { Content, Versions } from '../configuration/content.ts';
import { type KnownRevision, revisionName } from '../configuration/known-revision.ts';
import { attempted, installedChains } from '../configuration/upgrade.ts';
import type { Installed } from '../installed.ts';
import type { CoreScope } from './procedure.ts';

/** What is stored of a published revision, and of which project it is. */
interface Stored {
  readonly id: string;
  readonly plugin: string | null;
  readonly revision: number;
  readonly versions: Versions;
  readonly instances: readonly { readonly slug: string; readonly kind: string }[];
  readonly content: Content;
  readonly base: Content;
}
type Host = Pick<Installed, 'chains' | 'revisions'>;

/** A published revision at the versions of this server, as this process knows it or from what is stored. */
export function knownRevision(host: Host, scope: CoreScope, stored: Stored): Promise<KnownRevision> {
  const { id, plugin, revision, instances, content, base } = stored;
  return host.revisions.brought(scope.centre.id, revisionName(id, revision), async () => {
    const chains = installedChains(host.chains(plugin, instances), content);
    const versions = stored.versions.chains;
    return {
      content: await attempted(chains, { content, versions }),
      base: await attempted(chains, { content: base, versions }),
    };
  });
}

type Read = Omit<Stored, 'content' | 'base'> & { readonly content: Content | null; readonly base: Content | null };

/**
 * Reads projects with their published revisions. What this process knows of the centre's is not sent again by the database: the column
 * is null then.
 *
 * @param read gives the rows, told the names of the revisions that are known.
 */
export async function readPublished<R extends Read>(
  host: Host,
  scope: CoreScope,
  read: (known: readonly string[]) => Promise<readonly R[]>,
): Promise<readonly (R & { readonly known: KnownRevision })[]> {
  // A copy: while the database answers, others may forget what was known when it was asked.
  const held = new Map(host.revisions.of(scope.centre.id));
  const rows = await read([...held.keys()]);
  return Promise.all(
    rows.map(async (row) => {
      const { content, base } = row;
      const known = held.get(revisionName(row.id, row.revision));
      if (known) return { ...row, known };
      if (content === null || base === null)
        throw new Error('A revision was left out that this process does not know.');
      return { ...row, known: await knownRevision(host, scope, { ...row, content, base }) };
    }),
  );
}
