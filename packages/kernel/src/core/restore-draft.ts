import type { ShapeOf } from '@tandem/sdk';
import type { Restore } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';
import type { Kysely } from 'kysely';
import { chainTree } from '../configuration/chain-tree.ts';
import { merge } from '../configuration/merge.ts';
import { revisionNumber, saveDraft } from '../configuration/store.repository.ts';
import type { Tree } from '../configuration/tree.ts';
import type { StoredContent } from '../configuration/upgrade.ts';
import type { Installed } from '../installed.ts';
import type { KernelStoreTables } from '../tables.gen.ts';
import type { core } from './contract.ts';
import { heldProjectWithId } from './held-project.ts';
import type { CoreScope } from './procedure.ts';
import { rebasedContent } from './rebased-draft.ts';
import type { DraftRow, StoredProject } from './stored-project.ts';

type Core = ShapeOf<typeof core>;

/**
 * Brings a draft back that was given up. Where something was published since, it is put onto that, as an open draft is; where another
 * draft was begun since, the two are put together, unless both changed one place: then nobody's answer may be lost, and it stays in the
 * trash.
 */
export const restoreDraft =
  (host: Installed): Restore<Core, 'draft'> =>
  ({ projectId, content }, scope) =>
    scope.transaction(async (tx) => {
      const project = await heldProjectWithId(host, scope, tx, projectId);
      const { version, basedOn, actor, actorName, updatedAt } = content;
      const given: DraftRow = {
        version,
        based_on: basedOn,
        content: content.content,
        versions: content.versions,
        actor,
        actor_name: actorName,
        updated_at: updatedAt,
      };
      const { row, draft } = project;
      const isAsItWas = basedOn === row.current_revision && !draft;
      const onPublished = basedOn === row.current_revision ? given : await rebased(tx, project, given);
      const together = draft ? joined(scope, project, draft.content, onPublished) : onPublished;
      // Whoever brings it back has written last, unless nothing was written at all.
      const writer = isAsItWas
        ? given
        : { actor: scope.caller.accountId, actor_name: scope.caller.name, updated_at: scope.clock.now() };
      await saveDraft(tx, {
        project_id: row.id,
        // Later than any that somebody still looks at: publishing asks for the version that was seen.
        version: Math.max(version, row.last_draft, draft?.row.version ?? 0) + 1,
        based_on: row.current_revision,
        content: together.content,
        versions: together.versions,
        actor: writer.actor,
        actor_name: writer.actor_name,
        updated_at: writer.updated_at,
      });
    });

/** The draft on what is published now. */
async function rebased(
  tx: Kysely<KernelStoreTables>,
  { row, chains, published }: StoredProject,
  draft: DraftRow,
): Promise<StoredContent> {
  const then = await revisionNumber.first(tx, { projectId: row.id, number: draft.based_on });
  const content = then && (await rebasedContent(draft, { row: then, chains, content: published }));
  if (content) return content;
  throw new TRPCError({
    code: 'PRECONDITION_FAILED',
    message: 'The draft cannot be read with the modules of this server.',
  });
}

/** @throws TRPCError the outcome `trash-draft-conflict` when both drafts changed the same places, each in its own way. */
function joined(
  scope: CoreScope,
  { chains, published }: StoredProject,
  open: StoredContent['content'],
  { content, versions }: StoredContent,
): StoredContent {
  const known = chains.filter(({ name }) => Object.hasOwn(content, name));
  const merges = known.map(({ name, schema }) => {
    const sides = { base: chainTree(published, name), theirs: chainTree(open, name), ours: chainTree(content, name) };
    return { name, ...merge(sides, schema) };
  });
  const count = merges.reduce((sum, { conflicts }) => sum + conflicts.length, 0);
  if (count > 0) scope.fail('trash-draft-conflict', { count });
  const trees = merges.map(({ name, merged }): [string, Tree] => [name, merged as Tree]);
  return { content: { ...open, ...Object.fromEntries(trees) }, versions };
}
