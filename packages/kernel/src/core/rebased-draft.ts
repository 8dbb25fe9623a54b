import type { Kysely } from 'kysely';
import { chainTree } from '../configuration/chain-tree.ts';
import { type Chain, chainVersions, type Content, type Versions } from '../configuration/content.ts';
import { merge } from '../configuration/merge.ts';
import { ConfigurationProblem } from '../configuration/migrate.ts';
import { draftOf, saveDraft } from '../configuration/store.repository.ts';
import type { Tree } from '../configuration/tree.ts';
import { type StoredContent, upgraded, upgradedDraft } from '../configuration/upgrade.ts';
import type { KernelStoreTables } from '../tables.gen.ts';
import type { CoreScope } from './procedure.ts';
import { completedDraft, type DraftRow, type ProjectRow } from './stored-project.ts';
import { withLocks } from './upgraded-chain.ts';

interface Rebase {
  /** What was published when the draft was begun, or put onto it last. */
  readonly row: Pick<ProjectRow, 'content' | 'versions'>;
  readonly chains: readonly Chain[];
  /** What is published from now on. */
  readonly content: Content;
}

/**
 * Puts a draft that is open onto what has just been published: what it changed stays changed, also where
 * the publication changed it too; everything else is as published. A
 * draft that cannot be read is left alone; it says so itself.
 */
export async function rebasedDraft(
  tx: Kysely<KernelStoreTables>,
  scope: CoreScope,
  rebase: Rebase & { readonly row: ProjectRow; readonly revision: number },
): Promise<void> {
  const { row, revision } = rebase;
  const draft = await draftOf.first(tx, { projectId: row.id });
  const rebased = draft && (await rebasedContent(draft, rebase));
  if (!draft || !rebased) return;
  await saveDraft(tx, {
    project_id: row.id,
    version: draft.version + 1,
    based_on: revision,
    ...rebased,
    actor: draft.actor,
    actor_name: draft.actor_name,
    updated_at: scope.clock.now(),
  });
}

/** Of each part the version that it has now; of a part that no module here knows, the one it was stored under. */
const versionsOf = (content: Content, known: readonly Versions['chains'][]): Versions['chains'] =>
  Object.fromEntries(
    Object.keys(content).map((name) => [name, known.find((versions) => Object.hasOwn(versions, name))?.[name] ?? 1]),
  );

/** What a draft is on what is published; undefined when it cannot be read. */
export async function rebasedContent(
  draft: Pick<DraftRow, 'content' | 'versions'>,
  { row, chains, content }: Rebase,
): Promise<StoredContent | undefined> {
  try {
    const known = chains.filter(({ name }) => Object.hasOwn(row.content, name));
    const before = await upgraded(known, { content: row.content, versions: row.versions.chains });
    const ours = await upgradedDraft(known, completedDraft(row, draft));
    const merged = known.map(({ name, schema, locks }): [string, Tree] => {
      const sides = { base: before[name], theirs: chainTree(content, name), ours: ours[name] };
      const { merged } = merge(sides, schema);
      // A draft holds nothing that is locked: not even what was locked only now.
      return [name, withLocks({ schema, locks }, merged as Tree, chainTree(content, name))];
    });
    const whole = { ...content, ...Object.fromEntries(merged) };
    return {
      content: whole,
      versions: versionsOf(whole, [chainVersions(chains), draft.versions, row.versions.chains]),
    };
  } catch (error) {
    if (error instanceof ConfigurationProblem) return undefined;
    throw error;
  }
}
