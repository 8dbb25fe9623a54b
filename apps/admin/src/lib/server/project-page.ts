import type { Locale } from '@tandem/sdk';
import { configurationHref, instanceHref, projectHref } from '#lib/addresses.ts';
import { wordsOf } from '#lib/language/words-of.ts';
import { adminHalf } from '#lib/modules/admin-half.ts';
import type { AtCentre } from './at-centre.ts';
import { type ModuleSummary, type ProjectSummary, summaryOf } from './project-summary.ts';

type FullProject = Awaited<ReturnType<AtCentre['api']['core']['project']['get']['query']>>;

/** A module of the project whose pages this person may open. */
export interface ProjectModule extends ModuleSummary {
  readonly aim: string;
  /** Address of its first screen, when it has one that the person may see. */
  readonly href: string | undefined;
}

/** A project with everything its own page shows, in the reader's language. */
export interface ProjectPage extends Omit<ProjectSummary, 'modules'> {
  readonly id: string;
  readonly revision: FullProject['revision'];
  readonly configuration: FullProject['project'];
  readonly modules: readonly ProjectModule[];
  /** The published configuration of each module, by the module's id. */
  readonly configurations: Readonly<Record<string, unknown>>;
}

export async function projectPage(at: AtCentre, slug: string, locale: Locale): Promise<ProjectPage> {
  const project = await at.api.core.project.get.query({ slug });
  const summary = summaryOf(project, locale);
  const centre = at.membership.centre.slug;
  const modules = summary.modules.map(async (module) => {
    const first = (await adminHalf(module.kind))?.screens[''];
    const config = project.modules.find(({ id }) => id === module.id)?.config;
    const href =
      first && at.can(`${module.kind}.${first.permission}`) ? instanceHref(centre, slug, module.slug) : undefined;
    return { ...module, aim: wordsOf(config?.aim, locale), href };
  });
  return {
    ...summary,
    id: project.id,
    revision: project.revision,
    configuration: project.project,
    modules: await Promise.all(modules),
    configurations: Object.fromEntries(project.modules.map(({ id, config }) => [id, config])),
  };
}

/** The tabs of a project: overview, the modules one may open, configuration. */
export const projectTabs = (
  at: AtCentre,
  { slug, modules }: ProjectPage,
  words: { readonly overview: string; readonly configuration: string },
) => {
  const centre = at.membership.centre.slug;
  return [
    { href: projectHref(centre, slug), label: words.overview },
    ...modules.flatMap(({ href, title }) => (href ? [{ href, label: title }] : [])),
    ...(at.can('core.configuration.read')
      ? [{ href: configurationHref(centre, slug), label: words.configuration }]
      : []),
  ];
};
