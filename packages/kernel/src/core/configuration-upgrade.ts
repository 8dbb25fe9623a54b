import { z } from 'zod';
import { type Decision, decisionKey } from '../configuration/merge.ts';
import { insertInstances } from '../configuration/store.repository.ts';
import type { Installed } from '../installed.ts';
import { changed, changeOf } from '../standing/standing.ts';
import { chainName, projectSlug } from './address.ts';
import { textsIn } from './configuration-diff.ts';
import { expectPlugin } from './expect-plugin.ts';
import { refuse } from './fit.ts';
import { nextRevision } from './next-revision.ts';
import type { PluginUpgrade } from './plugin-upgrade.ts';
import { heldProject } from './held-project.ts';
import { procedure, reason } from './procedure.ts';
import { rebasedDraft } from './rebased-draft.ts';
import { nextPosition, storedProject } from './stored-project.ts';
import { type Decisions, upgradePlan } from './upgrade-plan.ts';

/** What a person decides about a place that the plugin and the centre have both changed. */
const decision = z.object({
  chain: chainName,
  /** As the conflict names it. */
  path: z.string().max(500),
  kind: z.enum(['value', 'order']).default('value'),
  take: z.enum(['ours', 'theirs', 'own']),
  /** With `own`: the value, for an order the keys. Left out: the place is taken away. */
  value: z.json().optional(),
});

const most = 1_000;

/** Taking over the installed version of a project's plugin: first what it would do, then doing it, as one revision. */
export const upgradeConfiguration = (host: Installed) => ({
  /** What it would do with these decisions. Null for a project without plugin. */
  upgrade: procedure('configuration.read')
    .input(z.object({ project: projectSlug, decisions: z.array(decision).max(most).default([]) }))
    .query(async ({ ctx: { module: scope }, input }): Promise<PluginUpgrade | null> => {
      const project = await storedProject(host, scope, scope.db, input.project);
      if (project.row.plugin === null) return null;
      const plugin = expectPlugin(host, project.row.plugin);
      const { upgrade } = await upgradePlan(host, plugin, project, decided(input.decisions));
      return {
        ...upgrade,
        texts: textsIn(
          host,
          upgrade.chains.map(({ schema: _, ...told }) => told),
        ),
      };
    }),

  /** Takes it over. The digest says what the person has looked at. */
  applyUpgrade: procedure('configuration.publish')
    .input(
      z.object({ project: projectSlug, digest: z.string().max(100), decisions: z.array(decision).max(most), reason }),
    )
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { emit, audit }) => {
        const project = await heldProject(host, scope, tx, input.project);
        const { row, instances } = project;
        if (row.plugin === null) return scope.fail('nothing-to-publish', {});
        const plugin = expectPlugin(host, row.plugin);
        const { upgrade, chains, added, content, base, versions } = await upgradePlan(
          host,
          plugin,
          project,
          decided(input.decisions),
        );
        if (!upgrade.isAvailable) scope.fail('nothing-to-publish', {});
        if (upgrade.digest !== input.digest) scope.fail('upgrade-moved-on', { version: plugin.version });
        const count = upgrade.chains.flatMap(({ conflicts }) => conflicts).length;
        if (count > 0) scope.fail('upgrade-undecided', { count });
        if (upgrade.problems.length > 0) refuse(scope, upgrade.problems);
        const today = scope.clock.today();
        const places = added.map(({ state, ...module }, index) => ({
          ...module,
          standing: changed(undefined, changeOf(state), today),
          id: scope.newId(),
          project_id: row.id,
          position: nextPosition(instances) + index,
        }));
        await insertInstances(tx, places);
        const revision = await nextRevision(tx, scope, row, { content, base, versions, reason: input.reason });
        await rebasedDraft(tx, scope, { row, chains, content, revision });
        emit('configuration.published', { projectId: row.id, revision });
        const details = { revision, from: upgrade.from, to: upgrade.to, reason: input.reason };
        audit({ action: 'configuration.upgrade', subject: { type: 'project', id: row.id }, details });
        return { revision, modules: places.map(({ id, slug, kind }) => ({ id, slug, kind })) };
      }),
    ),
});

function decided(decisions: readonly z.output<typeof decision>[]): Decisions {
  return (chain) =>
    new Map(
      decisions
        .filter((one) => one.chain === chain)
        .map((one): [string, Decision] => [
          decisionKey(one),
          one.take === 'own' ? { take: 'own', value: one.value } : { take: one.take },
        ]),
    );
}
