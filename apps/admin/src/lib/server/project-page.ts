import type { Locale } from '@tandem/sdk';
import { configurationHref, instanceHref, projectHref } from '#lib/addresses.ts';
import { loadMessages } from '#lib/language/messages.ts';
import { adminHalves } from '#lib/modules/admin-half.ts';
import type { AtCentre } from './at-centre.ts';
import { type ProjectSummary, summaryOf } from './project-summary.ts';

type FullProject = Awaited<ReturnType<AtCentre['api']['core']['project']['get']['query']>>;

/** A project with everything its own page shows, in the reader's language. */
export interface ProjectPage extends ProjectSummary {
  readonly id: string;
  readonly revision: FullProject['revision'];
  /** Parts that this server cannot read. */
  readonly repairs: FullProject['repairs'];
  /** Since when, by whom and why it is over; null for one in use. */
  readonly retired: FullProject['retired'];
  readonly configuration: FullProject['project'];
}

/** The published configuration of each module of a project, by its slug. */
export type ModuleConfigurations = Readonly<Record<string, unknown>>;

interface ReadProject {
  readonly project: ProjectPage;
  /** Apart, because most pages need that of few modules or none: a page is sent what it shows. */
  readonly configurations: ModuleConfigurations;
  /** The version of its plugin that waits to be taken over. */
  readonly newerPlugin: string | null;
}

const onRequest = new WeakMap<App.Locals, Map<string, Promise<ReadProject>>>();

/** Reads a project once for each request, whichever of its page's loads ask. */
export function projectOnRequest(locals: App.Locals, at: AtCentre, slug: string): Promise<ReadProject> {
  const read = onRequest.get(locals) ?? new Map<string, Promise<ReadProject>>();
  onRequest.set(locals, read);
  const key = `${at.membership.centre.slug}/${slug}`;
  const project = read.get(key) ?? readProject(at, slug, locals.preferences.locale);
  read.set(key, project);
  return project;
}

/** As the list of projects tells of one. */
const named = ({ slug, project, modules }: FullProject) => ({
  slug,
  title: project.title as Words,
  objective: project.objective as Words,
  modules: modules.map((module) => ({
    ...module,
    title: module.config.title as Words,
    aim: module.config.aim as Words,
  })),
});
type Words = Readonly<Record<string, string>> | undefined;

async function readProject(at: AtCentre, slug: string, locale: Locale): Promise<ReadProject> {
  const project = await at.api.core.project.get.query({ slug });
  return {
    project: {
      ...(await summaryOf(at, named(project), locale)),
      id: project.id,
      revision: project.revision,
      repairs: project.repairs,
      retired: project.retired,
      configuration: project.project,
    },
    newerPlugin: project.newerPlugin,
    configurations: Object.fromEntries(project.modules.map((module) => [module.slug, module.config])),
  };
}

/** The tabs of a project: overview, the modules one may open, what modules of the centre show of every project, configuration. */
export async function projectTabs(
  at: AtCentre,
  { slug, modules }: ProjectSummary,
  locale: Locale,
  words: { readonly overview: string; readonly configuration: string },
): Promise<readonly { readonly href: string; readonly label: string }[]> {
  const centre = at.membership.centre.slug;
  return [
    { href: projectHref(centre, slug), label: words.overview },
    ...modules.flatMap(({ href, title }) => (href ? [{ href, label: title }] : [])),
    ...(await screensOfCentre(at, slug, locale)),
    ...(at.can('core.configuration.read')
      ? [{ href: configurationHref(centre, slug), label: words.configuration }]
      : []),
  ];
}

/** The tabs that modules of the centre have in every project, in their order. */
async function screensOfCentre(at: AtCentre, project: string, locale: Locale) {
  const tabs = (await adminHalves()).flatMap((admin) =>
    Object.entries(admin.projectScreens).flatMap(([path, { tab, title, permission }]) =>
      tab && at.can(`${admin.id}.${permission}`) ? [{ module: admin.id, path, title, order: tab.order }] : [],
    ),
  );
  return Promise.all(
    tabs
      .toSorted((one, other) => one.order - other.order)
      .map(async ({ module, path, title }) => ({
        href: [instanceHref(at.membership.centre.slug, project, module), path].filter(Boolean).join('/'),
        label: (await loadMessages(module, locale))[title] ?? '',
      })),
  );
}
