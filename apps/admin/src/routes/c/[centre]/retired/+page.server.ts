import { projectHref } from '#lib/addresses.ts';
import { allTexts } from '#lib/language/texts.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { projectTitle } from '#lib/server/project-summary.ts';
import type { PageServerLoad } from './$types';

/** The projects of the centre that are over, as far as the person works for them. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { api } = atCentre(locals, params.centre);
  const { locale } = locals.preferences;
  const [found, texts] = await Promise.all([api.core.project.list.query({ retired: true }), allTexts(locale)]);
  const retired = found.map(({ slug, title, retired: when }) => ({
    slug,
    title: projectTitle({ slug, title }, locale),
    href: projectHref(params.centre, slug),
    when,
  }));
  return { retired, crumbs: [{ label: texts.retired }] };
};
