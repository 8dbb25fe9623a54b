import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { projectChain } from '../configuration/content.ts';
import { draftOf, projectBySlug, revisionsOf } from '../configuration/store.repository.ts';
import type { Installed } from '../installed.ts';
import { chainView, draftOutcome } from './configuration-view.ts';
import { expectProject, procedure } from './procedure.ts';

const address = z.object({ project: z.string(), chain: z.string().default(projectChain) });

/** Reading a project's configuration: the form, what a draft would change, what was published when. */
export const readConfiguration = (host: Installed) => ({
  read: procedure('configuration.read')
    .input(address)
    .query(async ({ ctx: { module: scope }, input }) => {
      const project = expectProject(scope, await projectBySlug.first(scope.db, { slug: input.project }));
      const draft = await draftOf.first(scope.db, { projectId: project.id });
      const chain = host.chains(project.plugin ?? '').find(({ name }) => name === input.chain);
      if (!chain) throw new TRPCError({ code: 'NOT_FOUND' });
      const view = await chainView(
        host,
        chain,
        { published: project.content, base: project.base, draft: draft?.content },
        scope.centre.locales,
      );
      return {
        ...view,
        project: { id: project.id, slug: project.slug },
        revision: {
          number: project.current_revision,
          actorName: project.actor_name,
          publishedAt: project.published_at,
        },
        draft: draft
          ? {
              version: draft.version,
              actorName: draft.actor_name,
              updatedAt: draft.updated_at,
              basedOn: draft.based_on,
            }
          : null,
        locales: scope.centre.locales,
        may: { edit: scope.can('configuration.edit'), publish: scope.can('configuration.publish') },
      };
    }),

  /** What publishing the draft would change, over all parts of the project, and what stands in its way. */
  check: procedure('configuration.read')
    .input(z.object({ project: z.string() }))
    .query(async ({ ctx: { module: scope }, input }) => {
      const project = expectProject(scope, await projectBySlug.first(scope.db, { slug: input.project }));
      const draft = await draftOf.first(scope.db, { projectId: project.id });
      return {
        version: draft?.version ?? 0,
        chains: draft
          ? await draftOutcome(host.chains(project.plugin ?? ''), project.content, draft.content, scope.centre.locales)
          : [],
      };
    }),

  /** Published revisions, newest first; `before` continues a list. */
  history: procedure('configuration.read')
    .input(z.object({ project: z.string(), before: z.int().positive().optional() }))
    .query(async ({ ctx: { module: scope }, input }) => {
      const project = expectProject(scope, await projectBySlug.first(scope.db, { slug: input.project }));
      const revisions = await revisionsOf(scope.db, project.id, input.before ?? 2 ** 31 - 1, 50);
      return revisions.map(({ number, reason, actor_name, published_at }) => ({
        number,
        reason,
        actorName: actor_name,
        publishedAt: published_at,
      }));
    }),
});
