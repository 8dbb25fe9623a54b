import type { Locale } from '@tandem/sdk';
import type { AdminModule } from '@tandem/sdk/admin';
import {
  accountHref,
  centreHref,
  configurationHref,
  helpHref,
  historyHref,
  instanceHref,
  moduleHref,
  newProjectHref,
  retiredHref,
  settingsHref,
} from '#lib/addresses.ts';
import { loadMessages } from '#lib/language/messages.ts';
import { allTexts } from '#lib/language/texts.ts';
import { adminHalf, modulesWithAdmin } from '#lib/modules/admin-half.ts';
import type { PaletteContent, PaletteFinder, PalettePage } from '#lib/palette/palette-content.ts';
import type { AtCentre } from './at-centre.ts';
import { centrePages } from './centre-pages.ts';
import { projectTabs } from './project-page.ts';
import { type ProjectSummary, summaryOf } from './project-summary.ts';
import { settingsPages } from './settings-pages.ts';

/** Where a person may go in a centre, and what its modules find for them. */
export async function paletteOf(at: AtCentre, locale: Locale): Promise<PaletteContent> {
  const listed = await at.projects();
  const projects = await Promise.all(listed.map((project) => summaryOf(at, project, locale)));
  const [pages, ofProjects, finders] = await Promise.all([
    pagesOfCentre(at, locale),
    Promise.all(projects.map((project) => pagesOfProject(at, project, locale))),
    findersFor(at, projects, locale),
  ]);
  return { pages: [...pages, ...ofProjects.flat()], finders };
}

async function pagesOfCentre(at: AtCentre, locale: Locale): Promise<readonly PalettePage[]> {
  const { slug } = at.membership.centre;
  const [texts, modules] = await Promise.all([allTexts(locale), centrePages(at, locale)]);
  const settings = settingsPages(at);
  return [
    { href: centreHref(slug), label: texts.today, icon: 'home', keys: 'G T', first: true },
    ...modules.map(({ href, label, icon, shortcut }) => ({
      href,
      label,
      icon,
      ...(shortcut && { keys: `G ${shortcut.toUpperCase()}` }),
      first: true,
    })),
    ...(at.can('core.project.compose')
      ? [{ href: newProjectHref(slug), label: texts['new-project'], icon: 'plus', first: true }]
      : []),
    ...(settings.length > 0
      ? [{ href: settingsHref(slug), label: texts.settings, icon: 'settings', first: true }]
      : []),
    ...settings.map(({ href, label, icon }) => ({
      href,
      label: texts[label],
      icon,
      where: texts.settings,
      first: false,
    })),
    { href: accountHref(slug), label: texts.account, icon: 'person', first: true },
    ...(at.can('core.project.read')
      ? [{ href: retiredHref(slug), label: texts.retired, icon: 'archive', first: false }]
      : []),
    { href: helpHref(slug), label: texts.help, icon: 'help', first: true },
  ];
}

/** A project's own page, by its title, and what stands in its tabs. */
async function pagesOfProject(at: AtCentre, project: ProjectSummary, locale: Locale): Promise<readonly PalettePage[]> {
  const texts = await allTexts(locale);
  const [own, ...tabs] = await projectTabs(at, project, locale, {
    overview: project.title,
    configuration: texts.configuration,
  });
  const centre = at.membership.centre.slug;
  const history = { href: historyHref(centre, project.slug), label: texts['configuration.history'] };
  const under = at.can('core.configuration.read') ? [...tabs, history] : tabs;
  const configuration = configurationHref(centre, project.slug);
  return [
    ...(own ? [{ ...own, icon: 'flag', first: true }] : []),
    ...under.map((page) => ({
      ...page,
      icon: page.href.startsWith(configuration) ? 'settings' : 'document',
      where: project.title,
      first: false,
    })),
  ];
}

/** The finders that the person may use: of modules of the centre once, of a module of projects in each that is open. */
async function findersFor(
  at: AtCentre,
  projects: readonly ProjectSummary[],
  locale: Locale,
): Promise<readonly PaletteFinder[]> {
  const found = await Promise.all(
    modulesWithAdmin.map(async (id) => {
      const admin = await adminHalf(id);
      const mine = Object.entries(admin?.finders ?? {}).filter(([, { permission }]) => at.can(`${id}.${permission}`));
      if (!admin || mine.length === 0) return [];
      const texts = await loadMessages(id, locale);
      const places = placesOf(admin, at.membership.centre.slug, projects);
      return mine.flatMap(([name, { title, icon, asked }]) =>
        places.map((place) => ({ module: id, name, icon, asked, title: texts[title] ?? title, ...place })),
      );
    }),
  );
  return found.flat();
}

/** Where a module is at home: once in the centre, or in each project where it is open. */
const placesOf = (
  { id, instances }: AdminModule,
  centre: string,
  projects: readonly ProjectSummary[],
): readonly Pick<PaletteFinder, 'moduleId' | 'base' | 'where'>[] =>
  instances === 'centre'
    ? [{ moduleId: '', base: moduleHref(centre, id) }]
    : projects.flatMap(({ slug, title, modules }) =>
        modules
          .filter(({ kind, state }) => kind === id && state === 'open')
          .map((module) => ({
            moduleId: module.id,
            base: instanceHref(centre, slug, module.slug),
            where: title,
          })),
      );
