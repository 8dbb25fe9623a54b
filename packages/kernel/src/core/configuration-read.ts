import { z } from 'zod';
import { drafts, projectBySlug, revisionsOf } from '../configuration/store.repository.ts';
import type { Installed } from '../installed.ts';
import { chainAddress, expectChain, lastRevision, projectSlug, revisionInput } from './address.ts';
import { revisionSummary } from './configuration-diff.ts';
import { brokenView, chainView, draftOutcome, draftSummary } from './configuration-view.ts';
import { expectProject, procedure } from './procedure.ts';
import { readProject, storedProject, treesOf } from './stored-project.ts';

const revisionsAPage = 50;

/** Reading a project's configuration: the form, what a draft would change, what was published when. */
export const readConfiguration = (host: Installed) => ({
  read: procedure('configuration.read')
    .input(chainAddress)
    .query(async ({ ctx: { module: scope }, input }) => {
      const project = await readProject(host, scope, scope.db, input.project);
      const chain = expectChain(project, input.chain);
      const { row, draft, repairs } = project;
      const trees = treesOf(project, chain.name);
      const isBroken = repairs.some((repair) => repair.chain === chain.name);
      const isSound = repairs.length === 0 && row.retired_at === null;
      return {
        ...(isBroken ? brokenView(chain, trees) : await chainView(host, chain, trees, scope.centre.locales)),
        /** Parts of the project that need repair; until they have it, the project can be read and rolled back, not edited. */
        repairs,
        project: { id: row.id, slug: row.slug },
        revision: { number: row.current_revision, actorName: row.actor_name, publishedAt: row.published_at },
        draft: draft ? draftSummary(draft.row) : null,
        locales: scope.centre.locales,
        may: {
          edit: isSound && scope.can('configuration.edit'),
          publish: isSound && scope.can('configuration.publish'),
        },
      };
    }),

  /** The projects of the caller that have a draft, and whose; `check` tells what one would change. */
  drafts: procedure('configuration.read').query(async ({ ctx: { module: scope } }) => {
    const { projects } = scope.caller;
    const found = await drafts.execute(scope.db, {});
    return found
      .filter(({ id }) => projects === null || projects.includes(id))
      .map((draft) => ({ project: draft.slug, ...draftSummary(draft) }));
  }),

  /** Whose draft there is, what publishing it would change over all parts of the project, and what stands in its way. */
  check: procedure('configuration.read')
    .input(z.object({ project: projectSlug }))
    .query(async ({ ctx: { module: scope }, input }) => {
      const project = await storedProject(host, scope, scope.db, input.project);
      if (!project.draft) return { version: 0, draft: null, chains: [] };
      const outcomes = await draftOutcome(host, project, scope.centre.locales);
      const chains = outcomes.map(({ chain, changes, problems }) => ({ chain, changes, problems }));
      return { version: project.draft.row.version, draft: draftSummary(project.draft.row), chains };
    }),

  /** Published revisions, newest first; `before` continues a list. */
  history: procedure('configuration.read')
    .input(z.object({ project: projectSlug, before: revisionInput.default(lastRevision) }))
    .query(async ({ ctx: { module: scope }, input }) => {
      const project = expectProject(scope, await projectBySlug.first(scope.db, { slug: input.project }));
      const revisions = await revisionsOf(scope.db, project.id, input.before, revisionsAPage);
      return revisions.map(revisionSummary);
    }),
});
