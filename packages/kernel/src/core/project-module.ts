import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { chainTree } from '../configuration/chain-tree.ts';
import { chainVersions, type Content } from '../configuration/content.ts';
import { holdsRows } from '../configuration/module-rows.ts';
import { deleteInstance, setStanding } from '../configuration/store.repository.ts';
import type { Installed } from '../installed.ts';
import { stateInput } from '../standing/schema.ts';
import { changed } from '../standing/standing.ts';
import { standingOf } from '../standing/stored.ts';
import { toldStanding } from '../standing/told.ts';
import { chainName, projectSlug } from './address.ts';
import { nextRevision } from './next-revision.ts';
import { placeInPlugin } from './place-in-plugin.ts';
import { heldProject } from './held-project.ts';
import { procedure, reason } from './procedure.ts';
import { rebasedDraft } from './rebased-draft.ts';
import { basesOf, type InstanceRow, type StoredProject } from './stored-project.ts';
import { titleIn } from './title-in.ts';

/** What becomes of the modules of a project. */
export const projectModules = (host: Installed) => ({
  /**
   * Says where a module stands, now or from a date on. Only an open one takes people; what is in it stays in any case. The reason beside
   * the state is for the trail; the one of a postponement or a closing is for everybody to read.
   */
  setModuleState: procedure('project.compose')
    .input(z.object({ project: projectSlug, module: chainName, state: stateInput, reason }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { audit }) => {
        const project = await heldProject(host, scope, tx, input.project);
        const instance = expectModule(project, input.module);
        const today = scope.clock.today();
        const before = standingOf(instance, today);
        const standing = changed(before, input.state, today);
        await setStanding(tx, instance.id, standing);
        const details = { module: instance.slug, from: before, to: standing, reason: input.reason };
        audit({ action: 'project.module.state', subject: { type: 'project', id: project.row.id }, details });
        return { state: standing.state, standing: toldStanding(host, standing) };
      }),
    ),

  /**
   * Takes an empty module out of a project, as its next revision; it goes into the trash. What the plugin has can only be closed: it would
   * come back.
   */
  removeModule: procedure('project.compose')
    .input(z.object({ project: projectSlug, module: chainName, reason }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { emit, audit, toTrash }) => {
        const project = await heldProject(host, scope, tx, input.project);
        const { row, base } = project;
        const instance = expectModule(project, input.module);
        const { id, slug, kind } = instance;
        const plugin = row.plugin === null ? undefined : host.projects.get(row.plugin);
        if (placeInPlugin(plugin, row.base, instance) === 'in') scope.fail('module-from-plugin', { slug });
        if (await holdsRows(tx, host.modules.get(kind)?.contract, id)) scope.fail('module-in-use', { slug });
        await deleteInstance(tx, id);
        const chains = project.chains.filter(({ name }) => name !== slug);
        const content = without(project.published, slug);
        const revision = await nextRevision(tx, scope, row, {
          content,
          base: without(basesOf(row, base), slug),
          versions: { ...row.versions, chains: { ...row.versions.chains, ...chainVersions(chains) } },
          reason: input.reason,
        });
        await rebasedDraft(tx, scope, { row, chains, content, revision });
        emit('configuration.published', { projectId: row.id, revision });
        const details = { module: slug, kind, revision, reason: input.reason };
        audit({ action: 'project.module.remove', subject: { type: 'project', id: row.id }, details });
        return { revision, trashed: toTrash('module', moduleForTrash(host, project, instance)) };
      }),
    ),
});

/** A module as the trash keeps it: with its configuration, and what an open draft has of it. */
function moduleForTrash(host: Installed, project: StoredProject, instance: InstanceRow) {
  const { row, chains, published, base, draft } = project;
  const { id, slug, kind, position, state, standing } = instance;
  const version = chains.find(({ name }) => name === slug)?.contract.config.version ?? row.versions.chains[slug] ?? 1;
  const based = basesOf(row, base)[slug];
  const drafted = draft?.content[slug];
  const content = { slug, kind, position, state, standing, version, published: chainTree(published, slug) };
  return {
    id,
    projectId: row.id,
    title: titleIn(host, published[slug], slug),
    content: { ...content, ...(based && { base: based }), ...(drafted && { drafted }) },
  };
}

/** @throws TRPCError `NOT_FOUND` when the project has no such module. */
function expectModule({ instances }: StoredProject, slug: string): InstanceRow {
  const instance = instances.find((one) => one.slug === slug);
  if (!instance) throw new TRPCError({ code: 'NOT_FOUND', message: `The project has no module "${slug}".` });
  return instance;
}

const without = (content: Content, slug: string): Content =>
  Object.fromEntries(Object.entries(content).filter(([name]) => name !== slug));
