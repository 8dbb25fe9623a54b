import type { Locale } from '@tandem/sdk';
import { configurationHref, projectHref } from '#lib/addresses.ts';
import type { AtCentre } from './at-centre.ts';
import { type ProjectSummary, summaryOf } from './project-summary.ts';

type FullProject = Awaited<ReturnType<AtCentre['api']['core']['project']['get']['query']>>;

/** A project with everything its own page shows, in the reader's language. */
export interface ProjectPage extends ProjectSummary {
  readonly id: string;
  readonly revision: FullProject['revision'];
  /** Parts that this server cannot read. */
  readonly repairs: FullProject['repairs'];
  readonly configuration: FullProject['project'];
  /** The published configuration of each module, by the module's id. */
  readonly configurations: Readonly<Record<string, unknown>>;
}

export async function projectPage(at: AtCentre, slug: string, locale: Locale): Promise<ProjectPage> {
  const project = await at.api.core.project.get.query({ slug });
  return {
    ...(await summaryOf(at, project, locale)),
    id: project.id,
    revision: project.revision,
    repairs: project.repairs,
    configuration: project.project,
    configurations: Object.fromEntries(project.modules.map(({ id, config }) => [id, config])),
  };
}

/** The tabs of a project: overview, the modules one may open, configuration. */
export function projectTabs(
  at: AtCentre,
  { slug, modules }: ProjectPage,
  words: { readonly overview: string; readonly configuration: string },
): readonly { readonly href: string; readonly label: string }[] {
  const centre = at.membership.centre.slug;
  return [
    { href: projectHref(centre, slug), label: words.overview },
    ...modules.flatMap(({ href, title }) => (href ? [{ href, label: title }] : [])),
    ...(at.can('core.configuration.read')
      ? [{ href: configurationHref(centre, slug), label: words.configuration }]
      : []),
  ];
}
