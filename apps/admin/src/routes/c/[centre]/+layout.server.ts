import { wordsOf } from '#lib/language/words-of.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { centrePages } from '#lib/server/centre-pages.ts';
import { settingsPages } from '#lib/server/settings-pages.ts';
import { projectTitle } from '#lib/server/project-summary.ts';
import type { LayoutServerLoad } from './$types';

/** What every page of a centre stands in: the centre, who is at work, and where they may go. */
export const load: LayoutServerLoad = async ({ locals, params, depends }) => {
  depends('tandem:centre');
  const at = atCentre(locals, params.centre);
  const { locale } = locals.preferences;
  const { account, membership } = at;
  const [projects, pages] = await Promise.all([at.projects(), centrePages(at, locale)]);
  const { slug, locales, timeZone } = membership.centre;
  return {
    centre: { slug, locales, timeZone, name: wordsOf(membership.centre.name, locale) || slug },
    centres: account.memberships.map(({ centre }) => ({
      slug: centre.slug,
      name: wordsOf(centre.name, locale) || centre.slug,
    })),
    account: { id: account.id, name: account.name, roles: membership.roles },
    mayConfigure: at.can('core.configuration.edit'),
    maySeeModules: at.can('core.module.read'),
    mayCompose: at.can('core.project.compose'),
    maySeeSettings: settingsPages(at).length > 0,
    maySeeConfiguration: at.can('core.configuration.read'),
    // For the navigation, on every page: what a page shows of projects beside, it reads itself.
    projects: projects.map((project) => ({ slug: project.slug, title: projectTitle(project, locale) })),
    pages,
  };
};
