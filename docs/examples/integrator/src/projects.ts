import type { Tandem } from './connect.js';

/** One line for each project of the centre that the token works for. */
export async function projectLines({ api }: Tandem): Promise<string[]> {
  const projects = await api.core.project.list.query();
  return projects.map(({ slug, revision, modules }) => {
    const states = modules.map((module) => `${module.slug} (${module.state})`);
    return `${slug}, revision ${revision}: ${states.join(', ')}`;
  });
}

/** What holds today in one part of a project: the published configuration, with all defaults filled in. */
export async function effectiveConfiguration({ api }: Tandem, project: string, part: string) {
  const { modules, revision } = await api.core.project.get.query({ slug: project });
  const module = modules.find(({ slug }) => slug === part);
  if (!module) throw new Error(`The project ${project} has no part ${part}.`);
  return { revision: revision.number, config: module.config };
}
