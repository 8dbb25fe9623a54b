import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { chainTree } from '../configuration/chain-tree.ts';
import { chainVersions, type Content, projectChain, type Versions } from '../configuration/content.ts';
import { repairable } from '../configuration/migrate.ts';
import { instancesOf, lockProject, projectBySlug, revisionNumber } from '../configuration/store.repository.ts';
import { same } from '../configuration/tree.ts';
import { upgraded } from '../configuration/upgrade.ts';
import type { Installed } from '../installed.ts';
import { noRevision, projectSlug, revisionInput } from './address.ts';
import { expectFit } from './fit.ts';
import { type CoreScope, expectProject, procedure, reason } from './procedure.ts';
import { rebasedDraft } from './rebased-draft.ts';
import { expectInUse } from './retired.ts';
import { nextRevision } from './next-revision.ts';
import type { ProjectRow } from './stored-project.ts';

/**
 * Publishes what an earlier revision held as the next one: its configuration, what that was based on and the plugin's version, so that
 * origins and later upgrades are as they were then. Modules added since keep what they have; modules that were taken away stay away.
 * `current` says which revision the person has seen as the published one. It works also when what is published now needs repair.
 */
export const rollBackConfiguration = (host: Installed) =>
  procedure('configuration.publish')
    .input(z.object({ project: projectSlug, revision: revisionInput, current: revisionInput, reason }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { emit, audit }) => {
        await lockProject(tx, input.project);
        const row = expectProject(scope, await projectBySlug.first(tx, { slug: input.project }));
        expectInUse(scope, row);
        expectCurrent(scope, row, input.current);
        const then = await revisionNumber.first(tx, { projectId: row.id, number: input.revision });
        if (!then) throw new TRPCError({ code: 'NOT_FOUND', message: noRevision });
        const instances = await instancesOf.execute(tx, { projectId: row.id });
        const stored = asOf(then, row, [projectChain, ...instances.map(({ slug }) => slug)]);
        const chains = host.chains(row.plugin, instances);
        const versions = stored.versions.chains;
        const content = await repairable(upgraded(chains, { content: stored.content, versions }));
        const base = await repairable(upgraded(chains, { content: stored.base, versions }));
        if (isPublished(row, { content, base, versions: stored.versions })) scope.fail('nothing-to-publish', {});
        await expectFit(scope, chains, content);
        const revision = await nextRevision(tx, scope, row, {
          content,
          base,
          versions: { plugin: stored.versions.plugin, chains: { ...versions, ...chainVersions(chains) } },
          reason: input.reason,
        });
        await rebasedDraft(tx, scope, { row, chains, content, revision });
        const subject = { type: 'project', id: row.id };
        emit('configuration.published', { projectId: row.id, revision });
        const details = { revision, from: input.revision, reason: input.reason };
        audit({ action: 'configuration.roll-back', subject, details });
        return { revision };
      }),
    );

/** @throws TRPCError the outcome `revision-moved-on` when another revision is published than the caller has seen. */
function expectCurrent(scope: CoreScope, { current_revision, actor_name }: ProjectRow, seen: number): void {
  if (current_revision === seen) return;
  scope.fail('revision-moved-on', { revision: current_revision, actorName: actor_name });
}

interface Stored {
  readonly content: Content;
  readonly base: Content;
  readonly versions: Versions;
}

/** What an earlier revision held of these chains; of a chain that it did not have, what is published. */
function asOf(then: Stored, now: Stored, names: readonly string[]): Stored {
  const sources = names.map((name) => [name, Object.hasOwn(then.content, name) ? then : now] as const);
  const based = sources.filter(([name, { base }]) => Object.hasOwn(base, name));
  return {
    content: Object.fromEntries(sources.map(([name, { content }]) => [name, chainTree(content, name)])),
    base: Object.fromEntries(based.map(([name, { base }]) => [name, chainTree(base, name)])),
    versions: {
      plugin: then.versions.plugin,
      chains: Object.fromEntries(sources.map(([name, { versions }]) => [name, versions.chains[name] ?? 1])),
    },
  };
}

const isPublished = (row: Stored, { content, base, versions }: Stored): boolean =>
  same(row.content, content) && same(row.base, base) && row.versions.plugin === versions.plugin;
