import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { chainVersions, type Content, projectChain } from '../configuration/content.ts';
import { draftOf, endDraft, lockProject, projectBySlug, saveDraft } from '../configuration/store.repository.ts';
import type { Tree } from '../configuration/tree.ts';
import type { Installed } from '../installed.ts';
import { chainName, expectChain, projectSlug } from './address.ts';
import { chainView, draftSummary } from './configuration-view.ts';
import { applied, edit } from './edit.ts';
import { heldProject } from './held-project.ts';
import { expectProject, procedure } from './procedure.ts';
import { type DraftRow, type ProjectRow, treesOf } from './stored-project.ts';
import { titleIn } from './title-in.ts';

/** Most characters of a project's whole configuration, as JSON. */
const largestContent = 2_000_000;

export const editConfiguration = (host: Installed) => ({
  /**
   * Applies edits to the project's draft, starting one where there is none. Edits of two people merge by field; an edit of a field that
   * somebody else changed meanwhile ends in `core/draft-conflict`, and none of the call's edits is kept.
   */
  edit: procedure('configuration.edit')
    .input(z.object({ project: projectSlug, chain: chainName, edits: z.array(edit).min(1).max(200) }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { audit }) => {
        const project = await heldProject(host, scope, tx, input.project);
        const chain = expectChain(project, input.chain);
        const { row, draft, chains, published } = project;
        const lastWriter = draft?.row.actor_name ?? row.actor_name;
        const trees = treesOf(project, chain.name);
        const value = input.edits.reduce<Tree>(
          (tree, one) => applied(scope, chain, tree, one, lastWriter),
          trees.value,
        );
        const next = {
          project_id: row.id,
          version: (draft?.row.version ?? row.last_draft) + 1,
          based_on: draft?.row.based_on ?? row.current_revision,
          content: expectBearable({ ...published, ...draft?.content, [chain.name]: value }),
          versions: chainVersions(chains),
          actor: scope.caller.accountId,
          actor_name: scope.caller.name,
          updated_at: scope.clock.now(),
        };
        await saveDraft(tx, next);
        const paths = input.edits.map(({ path }) => path);
        const subject = { type: 'project', id: row.id };
        audit({ action: 'configuration.edit', subject, details: { chain: chain.name, paths } });
        const view = await chainView(host, chain, { ...trees, value }, scope.centre.locales);
        const { origins, changes, problems, texts } = view;
        return { draft: draftSummary(next), value, origins, changes, problems, texts };
      }),
    ),

  /** Gives the draft up: it goes into the trash, and the published configuration stays. `trashed` is null when there was none. */
  discard: procedure('configuration.edit')
    .input(z.object({ project: projectSlug }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { audit, toTrash }) => {
        await lockProject(tx, input.project);
        const project = expectProject(scope, await projectBySlug.first(tx, { slug: input.project }));
        const draft = await draftOf.first(tx, { projectId: project.id });
        await endDraft(tx, project.id);
        audit({ action: 'configuration.discard', subject: { type: 'project', id: project.id } });
        return { discarded: true, trashed: draft ? toTrash('draft', draftForTrash(host, project, draft)) : null };
      }),
    ),
});

/** A draft as the trash keeps it: under the name of its project. */
const draftForTrash = (host: Installed, { id, slug, content }: ProjectRow, draft: DraftRow) => ({
  id,
  projectId: id,
  title: titleIn(host, content[projectChain], slug),
  content: {
    version: draft.version,
    basedOn: draft.based_on,
    content: draft.content,
    versions: draft.versions,
    actor: draft.actor,
    actorName: draft.actor_name,
    updatedAt: draft.updated_at,
  },
});

/** @throws TRPCError `PAYLOAD_TOO_LARGE` for a configuration that nobody writes by hand. */
function expectBearable(content: Content): Content {
  if (JSON.stringify(content).length <= largestContent) return content;
  const message = `The configuration of a project holds at most ${largestContent} characters. Shorten a text.`;
  throw new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message });
}
