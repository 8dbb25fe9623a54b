import { text } from '@tandem/sdk';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { chainTree } from '../configuration/chain-tree.ts';
import { chainVersions, projectChain } from '../configuration/content.ts';
import type { Installed } from '../installed.ts';
import { stateInput } from '../standing/schema.ts';
import { changed } from '../standing/standing.ts';
import { standingOf } from '../standing/stored.ts';
import { type AddedModule, addModule } from './added-module.ts';
import { chainName, expectChain, projectSlug } from './address.ts';
import { createProject, type CreatedProject } from './create-project.ts';
import { newModuleSlug, newSlug } from './new-name.ts';
import { heldProject } from './held-project.ts';
import { procedure, reason } from './procedure.ts';
import { basesOf, storedProject } from './stored-project.ts';
import { titled } from './titled.ts';
import { expectWholeCentre } from './whole-centre.ts';

/** Copies of what a centre runs, under a name of their own. People and their files are never copied, nor is a draft. */
export const cloneProjects = (host: Installed) => ({
  /** A project with all its modules, as it is published. It keeps its plugin, and gets the plugin's updates. */
  clone: procedure('project.compose')
    .input(
      z.object({
        project: projectSlug,
        slug: newSlug,
        title: text(),
        /** `kept`: its modules are as open as those they are copied from. */
        states: z.enum(['planned', 'kept']).default('planned'),
        reason,
      }),
    )
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { emit, audit }): Promise<CreatedProject> => {
        expectWholeCentre(scope);
        const project = await storedProject(host, scope, tx, input.project);
        const { row, instances, chains, published, base } = project;
        const own = await titled(
          scope,
          expectChain(project, projectChain),
          chainTree(published, projectChain),
          input.title,
        );
        const created = await createProject(tx, scope, {
          slug: input.slug,
          plugin: row.plugin,
          modules: instances.map(({ slug, kind, ...stored }) => ({
            slug,
            kind,
            standing: input.states === 'kept' ? standingOf(stored, scope.clock.today()) : { state: 'planned' },
          })),
          content: { ...published, [projectChain]: own },
          base: basesOf(row, base),
          versions: { ...row.versions, chains: { ...row.versions.chains, ...chainVersions(chains) } },
          reason: input.reason,
        });
        if (!created) return scope.fail('slug-taken', { slug: input.slug });
        const { projectId } = created;
        emit('project.installed', { projectId, plugin: row.plugin });
        const details = { from: row.id, slug: input.slug, reason: input.reason };
        audit({ action: 'project.clone', subject: { type: 'project', id: projectId }, details });
        return created;
      }),
    ),

  /** A module of a project beside the one it is copied from, planned until somebody opens it. */
  cloneModule: procedure('project.compose')
    .input(
      z.object({
        project: projectSlug,
        module: chainName,
        slug: newModuleSlug,
        title: text(),
        state: stateInput.default({ state: 'planned' }),
        reason,
      }),
    )
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { emit, audit }): Promise<AddedModule> => {
        const project = await heldProject(host, scope, tx, input.project);
        if (input.module === projectChain) throw new TRPCError({ code: 'NOT_FOUND' });
        // The copy is the centre's own: what the plugin locks in the original does not hold there, a locked title least of all.
        const chain = { ...expectChain(project, input.module), locks: {} };
        const tree = await titled(scope, chain, chainTree(project.published, input.module), input.title);
        const { slug } = input;
        const standing = changed(undefined, input.state, scope.clock.today());
        const added = await addModule(host, tx, scope, project, { slug, standing, chain, tree, reason: input.reason });
        emit('configuration.published', { projectId: project.row.id, revision: added.revision });
        const details = { from: input.module, slug: input.slug, revision: added.revision, reason: input.reason };
        audit({ action: 'project.module.clone', subject: { type: 'project', id: project.row.id }, details });
        return added;
      }),
    ),
});
