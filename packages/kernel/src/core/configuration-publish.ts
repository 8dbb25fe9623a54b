import { z } from 'zod';
import {
  draftOf,
  deleteDraft,
  insertRevision,
  lockProject,
  projectBySlug,
  setCurrentRevision,
} from '../configuration/store.repository.ts';
import type { Installed } from '../installed.ts';
import { draftOutcome } from './configuration-view.ts';
import { expectProject, procedure } from './procedure.ts';

/**
 * Publishes the draft as the next revision of the whole project, in one transaction. The version says which draft the person has
 * looked at: if it has moved on since, nothing is published, so a second click or a back button never publishes twice.
 */
export const publishConfiguration = (host: Installed) =>
  procedure('configuration.publish')
    .input(z.object({ project: z.string(), version: z.int().positive(), reason: z.string().trim().min(1).max(500) }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { emit, audit }) => {
        await lockProject(tx, input.project);
        const project = expectProject(scope, await projectBySlug.first(tx, { slug: input.project }));
        const draft = await draftOf.first(tx, { projectId: project.id });
        if (!draft) return scope.fail('nothing-to-publish', {});
        if (draft.version !== input.version)
          scope.fail('draft-moved-on', { version: draft.version, actorName: draft.actor_name });
        const outcome = await draftOutcome(
          host.chains(project.plugin ?? ''),
          project.content,
          draft.content,
          scope.centre.locales,
        );
        const blocking = outcome.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'block');
        if (blocking.length > 0) scope.fail('draft-has-problems', { count: blocking.length });
        if (outcome.every(({ changes }) => changes.length === 0)) scope.fail('nothing-to-publish', {});
        const number = project.current_revision + 1;
        await insertRevision(tx, {
          project_id: project.id,
          number,
          content: draft.content,
          base: project.base,
          versions: project.versions,
          reason: input.reason,
          actor: scope.caller.accountId,
          actor_name: scope.caller.name,
          published_at: scope.clock.now(),
        });
        await setCurrentRevision(tx, project.id, number);
        await deleteDraft(tx, project.id);
        emit('configuration.published', { projectId: project.id, revision: number });
        audit({
          action: 'configuration.publish',
          subject: { type: 'project', id: project.id },
          details: { revision: number, reason: input.reason },
        });
        return { revision: number };
      }),
    );
