import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { chainTree } from '../configuration/chain-tree.ts';
import type { Chain, Content } from '../configuration/content.ts';
import { draftOf, deleteDraft, lockProject, projectBySlug, saveDraft } from '../configuration/store.repository.ts';
import { readAt, same, type Tree, writeAt } from '../configuration/tree.ts';
import type { Installed } from '../installed.ts';
import { chainView } from './configuration-view.ts';
import { type CoreScope, expectProject, procedure } from './procedure.ts';

const edit = z.object({
  /** JSON Pointer; list items by their key. */
  path: z.string().min(2).max(500).startsWith('/'),
  /** What the editor saw there, so that nobody overwrites what they have not seen. Left out: there was nothing. */
  before: z.json().optional(),
  /** Left out: the place is taken away. */
  value: z.json().optional(),
});

export const editConfiguration = (host: Installed) => ({
  /**
   * Applies edits to the project's draft, starting one where there is none. Edits of two people merge by field; an edit of a field that
   * somebody else changed meanwhile ends in `core/draft-conflict`, and none of the call's edits is kept.
   */
  edit: procedure('configuration.edit')
    .input(z.object({ project: z.string(), chain: z.string(), edits: z.array(edit).min(1).max(200) }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx) => {
        await lockProject(tx, input.project);
        const project = expectProject(scope, await projectBySlug.first(tx, { slug: input.project }));
        const chain = host.chains(project.plugin ?? '').find(({ name }) => name === input.chain);
        if (!chain) throw new TRPCError({ code: 'NOT_FOUND' });
        const draft = await draftOf.first(tx, { projectId: project.id });
        const content: Content = draft?.content ?? project.content;
        let tree: Tree = chainTree(content, chain.name);
        for (const one of input.edits) tree = applied(scope, chain, tree, one, draft?.actor_name ?? project.actor_name);
        const next = {
          project_id: project.id,
          version: (draft?.version ?? 0) + 1,
          based_on: draft?.based_on ?? project.current_revision,
          content: { ...content, [chain.name]: tree },
          actor: scope.caller.accountId,
          actor_name: scope.caller.name,
          updated_at: scope.clock.now(),
        };
        await saveDraft(tx, next);
        const { value, origins, changes, problems, texts } = await chainView(
          host,
          chain,
          { published: project.content, base: project.base, draft: next.content },
          scope.centre.locales,
        );
        return {
          draft: {
            version: next.version,
            actorName: next.actor_name,
            updatedAt: next.updated_at,
            basedOn: next.based_on,
          },
          value,
          origins,
          changes,
          problems,
          texts,
        };
      }),
    ),

  /** Drops the draft; the published configuration stays. */
  discard: procedure('configuration.edit')
    .input(z.object({ project: z.string() }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { audit }) => {
        await lockProject(tx, input.project);
        const project = expectProject(scope, await projectBySlug.first(tx, { slug: input.project }));
        await deleteDraft(tx, project.id);
        audit({ action: 'configuration.discard', subject: { type: 'project', id: project.id } });
        return { discarded: true };
      }),
    ),
});

function applied(
  scope: CoreScope,
  chain: Chain,
  tree: Tree,
  { path, before, value }: z.infer<typeof edit>,
  actorName: string,
): Tree {
  const locked = Object.keys(chain.locks).find((lock) => path === lock || path.startsWith(`${lock}/`));
  if (locked !== undefined) scope.fail('value-locked', { path });
  const current = readAt(tree, path, chain.schema);
  if (same(current, value)) return tree;
  if (!same(current, before)) scope.fail('draft-conflict', { path, theirs: current ?? null, actorName });
  try {
    return writeAt(tree, path, value, chain.schema) as Tree;
  } catch (cause) {
    throw cause instanceof RangeError ? new TRPCError({ code: 'BAD_REQUEST', message: cause.message, cause }) : cause;
  }
}
