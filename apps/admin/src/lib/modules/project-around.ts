import type { ModuleState } from '@tandem/sdk';
import type { PrintedProject, ProjectAround } from '@tandem/sdk/admin';
import type { ModuleConfigurations, ProjectPage } from '#lib/server/project-page.ts';

/** What a page about a project has in hand. */
interface Around {
  readonly project?: ProjectPage;
  /** Those of the navigation. */
  readonly projects?: readonly { readonly slug: string; readonly title: string }[];
  readonly today?: string;
}

/** The project that a page is about, as a module's screens and panels are told of it. */
export function projectAround(data: App.PageData | Around): ProjectAround | undefined {
  const { project, projects, today } = data as Around;
  if (project === undefined) return undefined;
  const { id, slug, title, configuration } = project;
  return {
    id,
    slug,
    title,
    configuration,
    titles: Object.fromEntries((projects ?? []).map(({ slug: other, title: called }) => [other, called])),
    today: today ?? '',
    modules: project.modules.map((module) => ({
      slug: module.slug,
      kind: module.kind,
      title: module.title,
      aim: module.aim,
      state: module.state as ModuleState,
      standing: module.standing,
      href: module.href,
    })),
  };
}

/** The same with how each module is set up, for a document. */
export const printedProject = (project: ProjectAround, configurations: ModuleConfigurations): PrintedProject => ({
  ...project,
  modules: project.modules.map((module) => ({ ...module, configuration: configurations[module.slug] })),
});
