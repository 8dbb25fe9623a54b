import type { ModuleState } from '@tandem/sdk';
import { z } from 'zod';
import type { Content } from '../configuration/content.ts';
import { chainTree } from '../configuration/chain-tree.ts';
import { allInstances, instancesOf, listProjects, projectBySlug } from '../configuration/store.repository.ts';
import type { Installed } from '../installed.ts';
import { expectProject, procedure } from './procedure.ts';
import { resolved } from './resolved.ts';

type InstanceRow = Awaited<ReturnType<typeof allInstances.execute>>[number];

/** A module of a project, with its published configuration for reading. */
const summary = (host: Installed, { id, slug, kind, state }: InstanceRow, content: Content) => ({
  id,
  slug,
  kind,
  state: state as ModuleState,
  config: resolved(host, chainTree(content, slug)),
});

/** Projects of the centre, as far as the caller works for them. */
export const projectProcedures = (host: Installed) => ({
  /** For the navigation and the centre's home. */
  list: procedure('project.read').query(async ({ ctx: { module: scope } }) => {
    const projects = await listProjects.execute(scope.db, {});
    const instances = await allInstances.execute(scope.db, {});
    return projects
      .filter(({ id }) => scope.caller.projects === null || scope.caller.projects.includes(id))
      .map(({ id, slug, plugin, revision, content }) => ({
        id,
        slug,
        plugin,
        revision,
        project: resolved(host, chainTree(content, 'project')),
        modules: instances
          .filter(({ project_id }) => project_id === id)
          .map((instance) => summary(host, instance, content)),
      }));
  }),

  /** One project with its own configuration and its modules. */
  get: procedure('project.read')
    .input(z.object({ slug: z.string() }))
    .query(async ({ ctx: { module: scope }, input }) => {
      const project = expectProject(scope, await projectBySlug.first(scope.db, { slug: input.slug }));
      const instances = await instancesOf.execute(scope.db, { projectId: project.id });
      return {
        id: project.id,
        slug: project.slug,
        plugin: project.plugin,
        revision: {
          number: project.current_revision,
          actorName: project.actor_name,
          publishedAt: project.published_at,
        },
        project: resolved(host, chainTree(project.content, 'project')),
        modules: instances.map((instance) => summary(host, instance, project.content)),
      };
    }),
});
