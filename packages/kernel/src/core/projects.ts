import type { JsonSchema } from '@tandem/sdk';
import { z } from 'zod';
import { chainTree } from '../configuration/chain-tree.ts';
import { projectChain } from '../configuration/content.ts';
import { formOf } from '../configuration/form.ts';
import { listProjects, projectWithModules } from '../configuration/whole-project.repository.ts';
import type { Installed } from '../installed.ts';
import { standingInProject } from '../standing/stored.ts';
import { toldStanding } from '../standing/told.ts';
import { projectSlug } from './address.ts';
import { newerPlugin } from './newer-plugin.ts';
import { placeInPlugin } from './place-in-plugin.ts';
import { type CoreScope, expectProject, procedure } from './procedure.ts';
import { readPublished } from './published.ts';
import { repairsOf } from './repair.ts';
import { resolvedOnce } from './resolved.ts';
import { retiredOf } from './retired.ts';

/** Projects of the centre, as far as the caller works for them. */
export const projectProcedures = (host: Installed) => ({
  /**
   * What the projects in use are called and what they consist of, for the navigation and the centre's home; with `retired`, the ones that
   * are over. `get` has all of one.
   */
  list: procedure('project.read')
    .input(z.object({ retired: z.boolean().default(false) }).default({ retired: false }))
    .query(async ({ ctx: { module: scope }, input: { retired } }) => {
      const all = await readPublished(host, scope, (known) => listProjects.execute(scope.db, { known, retired }));
      const own = all.filter(({ id }) => scope.caller.projects === null || scope.caller.projects.includes(id));
      return own.map((project) => {
        const { title, objective } = configurationOf(host, project, projectChain);
        return {
          ...address(project),
          revision: project.revision,
          /** Since when, by whom and why it is over; null for one in use. */
          retired: retiredOf(project),
          repairs: repairs(host, scope, project),
          title: title as Words,
          objective: objective as Words,
          modules: project.instances.map((instance) => {
            const config = configurationOf(host, project, instance.slug);
            return {
              ...placed(host, scope, project, instance),
              title: config['title'] as Words,
              aim: config['aim'] as Words,
            };
          }),
        };
      });
    }),

  /** One project with its own configuration and its modules with theirs, for reading. */
  get: procedure('project.read')
    .input(z.object({ slug: projectSlug }))
    .query(async ({ ctx: { module: scope }, input: { slug } }) => {
      const [found] = await readPublished(host, scope, (known) =>
        projectWithModules.execute(scope.db, { slug, known }),
      );
      const project = expectProject(scope, found);
      const { revision: number, actor_name: actorName, published_at: publishedAt } = project;
      const needs = repairs(host, scope, project);
      return {
        ...address(project),
        revision: { number, actorName, publishedAt },
        /** Since when, by whom and why it is over; null for one in use. */
        retired: retiredOf(project),
        /** The version of its plugin that waits to be taken over; null when there is none, or something needs repair before. */
        newerPlugin: needs.length === 0 && project.retired_at === null ? await newerPlugin(host, project) : null,
        /** Its parts that need repair. */
        repairs: needs,
        project: configurationOf(host, project, projectChain),
        modules: project.instances.map((instance) => ({
          ...placed(host, scope, project, instance),
          config: configurationOf(host, project, instance.slug),
          /** All that the caller may do in this instance, as `<module>.<permission>`. */
          permissions: host.access.all(scope.caller, {
            plugin: project.plugin,
            slug: instance.slug,
            kind: instance.kind,
          }),
        })),
      };
    }),

  /** The forms of a project's modules, by kind: what one needs to tell in words how they are configured. */
  forms: procedure('project.read')
    .input(z.object({ slug: projectSlug }))
    .query(async ({ ctx: { module: scope }, input: { slug } }): Promise<Readonly<Record<string, JsonSchema>>> => {
      const [found] = await readPublished(host, scope, (known) =>
        projectWithModules.execute(scope.db, { slug, known }),
      );
      return Object.fromEntries(
        expectProject(scope, found).instances.flatMap(({ kind }) => {
          const contract = host.modules.get(kind)?.contract;
          const form = contract && formOf(contract);
          return form && 'schema' in form ? [[kind, form.schema]] : [];
        }),
      );
    }),
});

type Project = Awaited<
  ReturnType<typeof readPublished<Awaited<ReturnType<typeof listProjects.execute>>[number]>>
>[number];
type Instance = Project['instances'][number];
/** A text by language, or what a centre left out. */
type Words = Readonly<Record<string, string>> | undefined;

const address = ({ id, slug, plugin }: Project) => ({ id, slug, plugin });

/** A project that needs repair is still in the navigation, as it was published. */
const repairs = (host: Installed, scope: CoreScope, { id, revision, known }: Project) =>
  repairsOf(scope, host, known.content.failures, 'published', { projectId: id, stored: String(revision) });

const configurationOf = (host: Installed, { known }: Project, chain: string) =>
  resolvedOnce(host, chainTree(known.content.content, chain));

/** A module of a project: where it stands, and whose it is. */
function placed(host: Installed, scope: CoreScope, project: Project, { id, slug, kind, ...stored }: Instance) {
  const at = { ...stored, retired_at: project.retired_at };
  const standing = standingInProject(at, scope.clock.today(), scope.centre.timeZone);
  const plugin = project.plugin === null ? undefined : host.projects.get(project.plugin);
  return {
    id,
    slug,
    kind,
    /** Where it stands today. */
    state: standing.state,
    /** The same with its dates and its reason. */
    standing: toldStanding(host, standing),
    /** Whether the project plugin brought it, or no longer has it. */
    plugin: placeInPlugin(plugin, project.known.base.content, { slug, kind }),
  };
}
