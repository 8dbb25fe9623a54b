import type { Kysely } from 'kysely';
import { chainTree } from '../configuration/chain-tree.ts';
import type { Chain, Content } from '../configuration/content.ts';
import { defaultsOf } from '../configuration/defaults.ts';
import type { DraftRow as StoredDraft, projectBySlug } from '../configuration/store.repository.ts';
import type { Tree } from '../configuration/tree.ts';
import { attemptedDraft, installedChains, type StoredContent } from '../configuration/upgrade.ts';
import { projectWithDraft } from '../configuration/whole-project.repository.ts';
import type { Installed } from '../installed.ts';
import type { KernelStoreTables } from '../tables.gen.ts';
import { type CoreScope, expectProject } from './procedure.ts';
import { knownRevision } from './published.ts';
import { expectSound, type Repair, repairsOf } from './repair.ts';

export type ProjectRow = NonNullable<Awaited<ReturnType<typeof projectBySlug.first>>>;
export type DraftRow = Omit<StoredDraft, 'project_id'>;
type FoundRow = NonNullable<Awaited<ReturnType<typeof projectWithDraft.first>>>;
export type InstanceRow = FoundRow['instances'][number];

/** The configuration of an installed project, all of it at the versions of this server. */
export interface StoredProject {
  readonly row: ProjectRow;
  readonly instances: readonly InstanceRow[];
  readonly chains: readonly Chain[];
  readonly published: Content;
  /** What the published one is based on: the plugin's complete configuration then; a module without plugin has its defaults here. */
  readonly base: Content;
  /** The draft's row, and its content at the versions of this server. */
  readonly draft: { readonly row: DraftRow; readonly content: Content } | undefined;
}

/** A project as far as it can be read: of a part that needs repair there is what is stored. */
export interface ReadProject extends StoredProject {
  readonly repairs: readonly Repair[];
}

/**
 * Reads a project with its modules and its draft, in one round trip.
 *
 * @throws TRPCError `NOT_FOUND` or `FORBIDDEN` as `expectProject`.
 */
export async function readProject(
  host: Installed,
  scope: CoreScope,
  db: Kysely<KernelStoreTables>,
  slug: string,
): Promise<ReadProject> {
  const row = expectProject(scope, await projectWithDraft.first(db, { slug }));
  const { instances } = row;
  const draft = draftIn(row);
  const chains = installedChains(host.chains(row.plugin, instances), row.content).map((chain) =>
    withStated(chain, row),
  );
  const { content: published, base } = await knownRevision(host, scope, { ...row, revision: row.current_revision });
  const drafted = draft && (await attemptedDraft(chains, completedDraft(row, draft)));
  const broken = new Set(published.failures.map(({ chain }) => chain));
  const failures = [...published.failures, ...base.failures.filter(({ chain }) => !broken.has(chain))];
  const inDraft = (drafted?.failures ?? []).filter(({ chain }) => !broken.has(chain));
  const at = { projectId: row.id, stored: String(row.current_revision) };
  return {
    row,
    instances,
    chains,
    published: published.content,
    base: { ...defaultContent(chains), ...base.content },
    draft: draft && { row: draft, content: drafted?.content ?? row.content },
    repairs: [
      ...repairsOf(scope, host, failures, 'published', at),
      ...repairsOf(scope, host, inDraft, 'draft', { ...at, stored: String(draft?.version) }),
    ],
  };
}

/** The columns of the draft, which are there together or not at all. */
function draftIn(row: FoundRow): DraftRow | undefined {
  const { draft_version: version, draft_based_on: based_on, draft_actor: actor, draft_actor_name: actor_name } = row;
  const { draft_content: content, draft_versions: versions, draft_updated_at: updated_at } = row;
  if (version === null || based_on === null || actor === null || actor_name === null || updated_at === null)
    return undefined;
  return {
    version,
    based_on,
    content: content as Content,
    versions: versions as DraftRow['versions'],
    actor,
    actor_name,
    updated_at,
  };
}

/** As `readProject`. @throws TRPCError also `PRECONDITION_FAILED` when something of what is stored needs repair. */
export async function storedProject(
  host: Installed,
  scope: CoreScope,
  db: Kysely<KernelStoreTables>,
  slug: string,
): Promise<StoredProject> {
  const project = await readProject(host, scope, db, slug);
  expectSound(project.repairs);
  return project;
}

/** The position behind all modules of a project. One that was taken out leaves its place empty, so their number is no position. */
export const nextPosition = (instances: readonly Pick<InstanceRow, 'position'>[]): number =>
  1 + Math.max(-1, ...instances.map(({ position }) => position));

/** What a revision stores as its base: of a module that no plugin brought, nothing. */
export const basesOf = ({ base }: ProjectRow, now: Content): Content =>
  Object.fromEntries(Object.entries(now).filter(([name]) => Object.hasOwn(base, name)));

/** Of a module that the plugin no longer has, what it once brought is still the project's and not the module's. */
const withStated = (chain: Chain, { base }: ProjectRow): Chain =>
  chain.stated === undefined && Object.hasOwn(base, chain.name) ? { ...chain, stated: base[chain.name] } : chain;

const defaultContent = (chains: readonly Chain[]): Content =>
  Object.fromEntries(chains.map(({ name, schema }) => [name, defaultsOf(schema)]));

/** A draft may be older than a module that was added since: of that module it has what is published. */
export const completedDraft = (
  row: Pick<ProjectRow, 'content' | 'versions'>,
  draft: Pick<DraftRow, 'content' | 'versions'>,
): StoredContent => ({
  content: { ...row.content, ...draft.content },
  versions: { ...row.versions.chains, ...draft.versions },
});

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
