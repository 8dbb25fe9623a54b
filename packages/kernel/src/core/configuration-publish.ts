import { z } from 'zod';
import { chainVersions } from '../configuration/content.ts';
import { endDraft } from '../configuration/store.repository.ts';
import type { Installed } from '../installed.ts';
import { projectSlug } from './address.ts';
import { draftOutcome } from './configuration-view.ts';
import { nextRevision } from './next-revision.ts';
import { heldProject } from './held-project.ts';
import { procedure, reason } from './procedure.ts';
import { basesOf } from './stored-project.ts';

/**
 * Publishes the draft as the next revision of the whole project, in one transaction. The version says which draft the person has
 * looked at: if it has moved on since, nothing is published, so a second click or a back button never publishes twice. A version never
 * comes again: who repeats the call, because its answer was lost, does not publish what a colleague began meanwhile.
 */
export const publishConfiguration = (host: Installed) =>
  procedure('configuration.publish')
    .input(z.object({ project: projectSlug, version: z.int().positive(), reason }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { emit, audit }) => {
        const project = await heldProject(host, scope, tx, input.project);
        const { row, published, base, draft, chains } = project;
        if (!draft) return scope.fail('nothing-to-publish', {});
        const { version, actor_name: actorName } = draft.row;
        if (version !== input.version) scope.fail('draft-moved-on', { version, actorName });
        const outcomes = await draftOutcome(host, project, scope.centre.locales);
        const blocking = outcomes.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'block');
        if (blocking.length > 0) scope.fail('draft-has-problems', { count: blocking.length });
        if (outcomes.every(({ changes }) => changes.length === 0)) scope.fail('nothing-to-publish', {});
        const complete = outcomes.map((outcome) => [outcome.chain, outcome.complete] as const);
        const number = await nextRevision(tx, scope, row, {
          content: { ...published, ...Object.fromEntries(complete) },
          base: basesOf(row, base),
          versions: { ...row.versions, chains: { ...row.versions.chains, ...chainVersions(chains) } },
          reason: input.reason,
        });
        await endDraft(tx, row.id);
        const subject = { type: 'project', id: row.id };
        emit('configuration.published', { projectId: row.id, revision: number });
        audit({ action: 'configuration.publish', subject, details: { revision: number, reason: input.reason } });
        return { revision: number };
      }),
    );
