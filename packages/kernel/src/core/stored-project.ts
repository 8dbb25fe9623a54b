import type { Kysely } from 'kysely';
import { chainTree } from '../configuration/chain-tree.ts';
import type { Chain, Content } from '../configuration/content.ts';
import { repairable } from '../configuration/migrate.ts';
import { draftOf, projectBySlug } from '../configuration/store.repository.ts';
import type { Tree } from '../configuration/tree.ts';
import { installedChains, upgraded, upgradedDraft } from '../configuration/upgrade.ts';
import type { Installed } from '../installed.ts';
import type { KernelStoreTables } from '../tables.gen.ts';
import { type CoreScope, expectProject } from './procedure.ts';

type ProjectRow = NonNullable<Awaited<ReturnType<typeof projectBySlug.first>>>;
type DraftRow = NonNullable<Awaited<ReturnType<typeof draftOf.first>>>;

/** The configuration of an installed project, all of it at the versions of this server. */
export interface StoredProject {
  readonly row: ProjectRow;
  readonly chains: readonly Chain[];
  readonly published: Content;
  /** The plugin's complete configuration that the published one is based on. */
  readonly base: Content;
  /** The draft's row, and its content at the versions of this server. */
  readonly draft: { readonly row: DraftRow; readonly content: Content } | undefined;
}

/**
 * Reads a project with its draft, in two round trips.
 *
 * @throws TRPCError `NOT_FOUND` or `FORBIDDEN` as `expectProject`, `PRECONDITION_FAILED` when what is stored needs repair.
 */
export async function storedProject(
  host: Installed,
  scope: CoreScope,
  db: Kysely<KernelStoreTables>,
  slug: string,
): Promise<StoredProject> {
  const row = expectProject(scope, await projectBySlug.first(db, { slug }));
  const draft = await draftOf.first(db, { projectId: row.id });
  const chains = installedChains(host.chains(row.plugin), row.content);
  const versions = row.versions.chains;
  const now = (content: Content): Promise<Content> => repairable(upgraded(chains, { content, versions }));
  return {
    row,
    chains,
    published: await now(row.content),
    base: await now(row.base),
    draft: draft && { row: draft, content: await repairable(upgradedDraft(chains, draft)) },
  };
}

/** One chain in its three states. */
export interface ChainTrees {
  readonly published: Tree;
  readonly base: Tree;
  /** The draft's; without a draft, the published one. */
  readonly value: Tree;
}

export function treesOf({ published, base, draft }: StoredProject, chain: string): ChainTrees {
  return {
    published: chainTree(published, chain),
    base: chainTree(base, chain),
    value: chainTree(draft?.content ?? published, chain),
  };
}
