import { configurationHref, historyHref, projectHref } from '#lib/addresses.ts';
import { allTexts } from '#lib/language/texts.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import type { PageServerLoad } from './$types';

const pageLength = 50;

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  const { api } = atCentre(locals, params.centre);
  const before = Number(url.searchParams.get('before')) || undefined;
  const [{ project }, revisions, texts] = await Promise.all([
    parent(),
    api.core.configuration.history.query({ project: params.project, ...(before && { before }) }),
    allTexts(locals.preferences.locale),
  ]);
  const last = revisions.length === pageLength ? revisions.at(-1)?.number : undefined;
  return {
    revisions,
    more: last && last > 1 ? `${historyHref(params.centre, params.project)}?before=${last}` : undefined,
    crumbs: [
      { label: project.title, href: projectHref(params.centre, params.project) },
      { label: texts.configuration, href: configurationHref(params.centre, params.project) },
      { label: texts['configuration.history'] },
    ],
  };
};
