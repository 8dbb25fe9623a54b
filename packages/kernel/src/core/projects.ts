import { z } from 'zod';
import { chainTree } from '../configuration/chain-tree.ts';
import { projectChain } from '../configuration/content.ts';
import { knownContent } from '../configuration/known-content.ts';
import { attempted } from '../configuration/upgrade.ts';
import { listProjects, projectWithModules } from '../configuration/whole-project.repository.ts';
import type { Installed } from '../installed.ts';
import { standingOf } from '../standing/stored.ts';
import { toldStanding } from '../standing/told.ts';
import { projectSlug } from './address.ts';
import { type CoreScope, expectProject, procedure } from './procedure.ts';
import { placeInPlugin } from './place-in-plugin.ts';
import { repairsOf } from './repair.ts';
import { resolvedOnce } from './resolved.ts';

/** Projects of the centre, as far as the caller works for them. */
export const projectProcedures = (host: Installed) => ({
  /** For the navigation and the centre's home. */
  list: procedure('project.read').query(async ({ ctx: { module: scope } }) => {
    const all = await listProjects.execute(scope.db, {});
    const own = all.filter(({ id }) => scope.caller.projects === null || scope.caller.projects.includes(id));
    return Promise.all(
      own.map(async (project) => ({
        ...address(project),
        revision: project.revision,
        ...(await parts(host, scope, project)),
      })),
    );
  }),

  /** One project with its own configuration and its modules. */
  get: procedure('project.read')
    .input(z.object({ slug: projectSlug }))
    .query(async ({ ctx: { module: scope }, input }) => {
      const row = expectProject(scope, await projectWithModules.first(scope.db, { slug: input.slug }));
      const project = { ...row, revision: row.current_revision };
      const { current_revision: number, actor_name: actorName, published_at: publishedAt } = row;
      return {
        ...address(project),
        revision: { number, actorName, publishedAt },
        ...(await parts(host, scope, project)),
      };
    }),
});

type ProjectRow = Awaited<ReturnType<typeof listProjects.execute>>[number];

const address = ({ id, slug, plugin }: ProjectRow) => ({ id, slug, plugin });

/** The project's own configuration and its modules with theirs, for reading. */
async function parts(host: Installed, scope: CoreScope, project: ProjectRow) {
  const own = project.instances;
  const versions = project.versions.chains;
  const today = scope.clock.today();
  // A project that needs repair is still in the navigation, as it was published.
  const key = `${project.id}/${project.revision}/content`;
  const { content, failures } = await knownContent(host.contents, key, () =>
    attempted(host.chains(project.plugin, own), { content: project.content, versions }),
  );
  const at = { projectId: project.id, stored: String(project.revision) };
  const plugin = project.plugin === null ? undefined : host.projects.get(project.plugin);
  return {
    /** Its parts that need repair. */
    repairs: repairsOf(scope, host, failures, 'published', at),
    project: resolvedOnce(host, chainTree(content, projectChain)),
    modules: own.map(({ id, slug, kind, ...stored }) => {
      const standing = standingOf(stored, today);
      return {
        id,
        slug,
        kind,
        /** Where it stands today. */
        state: standing.state,
        /** The same with its dates and its reason. */
        standing: toldStanding(host, standing),
        /** Whether the project plugin brought it, or no longer has it. */
        plugin: placeInPlugin(plugin, project.base, { slug, kind }),
        config: resolvedOnce(host, chainTree(content, slug)),
        /** All that the caller may do in this instance, as `<module>.<permission>`. */
        permissions: host.access.all(scope.caller, { plugin: project.plugin, slug, kind }),
      };
    }),
  };
}
