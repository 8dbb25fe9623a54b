import { settingsHref, trashHref } from '#lib/addresses.ts';
import { allTexts } from '#lib/language/texts.ts';
import { wordsOf } from '#lib/language/words-of.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { describeError } from '#lib/server/describe-error.ts';
import type { PageServerLoad } from './$types';

/** What was taken out and can be brought back, newest first: of the whole centre, or of one project. */
export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  const at = atCentre(locals, params.centre);
  const { locale } = locals.preferences;
  const before = url.searchParams.get('before');
  const asked = url.searchParams.get('project');
  const [{ projects }, texts] = await Promise.all([parent(), allTexts(locale)]);
  const project = projects.find(({ slug }) => slug === asked);
  const crumbs = [{ label: texts.settings, href: settingsHref(params.centre) }, { label: texts.trash }];
  const page = { crumbs, project: project ?? null };
  try {
    const found = await at.api.core.trash.list.query({
      ...(project && { project: project.slug }),
      ...(before && { before }),
    });
    const things = found.things.map(({ label, title, project: slug, ...thing }) => ({
      ...thing,
      kindName: wordsOf(label, locale) || thing.kind,
      title: typeof title === 'string' ? title : wordsOf(title, locale),
      /** What it was taken from; null: it belonged to no project. */
      from: slug === null ? null : (projects.find((one) => one.slug === slug)?.title ?? slug),
    }));
    const search = new URLSearchParams({ ...(project && { project: project.slug }), before: found.next ?? '' });
    return { ...page, things, more: found.next && `${trashHref(params.centre)}?${search}`, failed: null };
  } catch (error) {
    const failed = describeError(error, at.report);
    // Who may not see it is told so by a page of its own.
    if (failed.status === 403) throw error;
    return { ...page, things: [], more: null, failed: { reference: failed.reference ?? null } };
  }
};
