import type { ModuleState } from '@tandem/sdk';
import type { ProjectAround } from '@tandem/sdk/admin';
import type { ProjectPage } from '#lib/server/project-page.ts';

/** The project that a page is about, as a module's screens and panels are told of it. */
export function projectAround(data: App.PageData | Record<string, unknown>): ProjectAround | undefined {
  const { project, today } = data as { readonly project?: ProjectPage; readonly today?: string };
  if (project === undefined) return undefined;
  const { id, slug, title, configuration, configurations } = project;
  return {
    id,
    slug,
    title,
    configuration,
    today: today ?? '',
    modules: project.modules.map((module) => ({
      slug: module.slug,
      kind: module.kind,
      title: module.title,
      aim: module.aim,
      state: module.state as ModuleState,
      href: module.href,
      configuration: configurations[module.id],
    })),
  };
}
