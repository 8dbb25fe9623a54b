import { z } from 'zod';
import { chainTree } from '../configuration/chain-tree.ts';
import { instancesOf, listProjects, projectBySlug } from '../configuration/store.repository.ts';
import type { Installed } from '../installed.ts';
import { expectProject, procedure } from './procedure.ts';
import { resolved } from './resolved.ts';

/** Projects of the centre, as far as the caller works for them. */
export const projectProcedures = (host: Installed) => ({
  /** For the navigation and the centre's home. */
  list: procedure('project.read').query(async ({ ctx: { module: scope } }) => {
    const projects = await listProjects.execute(scope.db, {});
    return projects
      .filter(({ id }) => scope.caller.projects === null || scope.caller.projects.includes(id))
      .map(({ id, slug, plugin, revision, project }) => ({ id, slug, plugin, revision, project: resolved(host, project) }));
  }),

  /** One project with its own configuration and its modules. */
  get: procedure('project.read').input(z.object({ slug: z.string() })).query(async ({ ctx: { module: scope }, input }) => {
    const project = expectProject(scope, await projectBySlug.first(scope.db, { slug: input.slug }));
    const instances = await instancesOf.execute(scope.db, { projectId: project.id });
    return {
      id: project.id,
      slug: project.slug,
      plugin: project.plugin,
      revision: { number: project.current_revision, actorName: project.actor_name, publishedAt: project.published_at },
      project: resolved(host, chainTree(project.content, 'project')),
      modules: instances.map(({ id, slug, kind, state }) => ({ id, slug, kind, state, config: resolved(host, chainTree(project.content, slug)) })),
    };
  }),
});
