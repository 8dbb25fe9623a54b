import { z } from 'zod';
import { chainVersions } from '../configuration/content.ts';
import { deleteDraft, insertRevision, lockProject, setCurrentRevision } from '../configuration/store.repository.ts';
import type { Installed } from '../installed.ts';
import { projectSlug } from './address.ts';
import { draftOutcome } from './configuration-view.ts';
import { procedure, reason } from './procedure.ts';
import { storedProject } from './stored-project.ts';

/**
 * Publishes the draft as the next revision of the whole project, in one transaction. The version says which draft the person has
 * looked at: if it has moved on since, nothing is published, so a second click or a back button never publishes twice.
 */
export const publishConfiguration = (host: Installed) =>
  procedure('configuration.publish')
    .input(z.object({ project: projectSlug, version: z.int().positive(), reason }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { emit, audit }) => {
        await lockProject(tx, input.project);
        const project = await storedProject(host, scope, tx, input.project);
        const { row, base, draft, chains } = project;
        if (!draft) return scope.fail('nothing-to-publish', {});
        const { version, actor_name: actorName } = draft.row;
        if (version !== input.version) scope.fail('draft-moved-on', { version, actorName });
        const outcomes = await draftOutcome(project, scope.centre.locales);
        const blocking = outcomes.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'block');
        if (blocking.length > 0) scope.fail('draft-has-problems', { count: blocking.length });
        if (outcomes.every(({ changes }) => changes.length === 0)) scope.fail('nothing-to-publish', {});
        const number = row.current_revision + 1;
        const complete = outcomes.map((outcome) => [outcome.chain, outcome.complete] as const);
        await insertRevision(tx, {
          project_id: row.id,
          number,
          content: { ...draft.content, ...Object.fromEntries(complete) },
          base,
          versions: { ...row.versions, chains: { ...row.versions.chains, ...chainVersions(chains) } },
          reason: input.reason,
          actor: scope.caller.accountId,
          actor_name: scope.caller.name,
          published_at: scope.clock.now(),
        });
        await setCurrentRevision(tx, row.id, number);
        await deleteDraft(tx, row.id);
        const subject = { type: 'project', id: row.id };
        emit('configuration.published', { projectId: row.id, revision: number });
        audit({ action: 'configuration.publish', subject, details: { revision: number, reason: input.reason } });
        return { revision: number };
      }),
    );
