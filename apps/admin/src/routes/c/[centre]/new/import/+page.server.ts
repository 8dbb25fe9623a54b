import { error } from '@sveltejs/kit';
import { newProjectHref } from '#lib/addresses.ts';
import { loadMessages } from '#lib/language/messages.ts';
import { allTexts } from '#lib/language/texts.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { summaryOf } from '#lib/server/project-summary.ts';
import type { PageServerLoad } from './$types';

/** What is needed to say what a file would do. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const at = atCentre(locals, params.centre);
  if (!at.can('core.project.compose')) error(403, 'FORBIDDEN');
  const { locale } = locals.preferences;
  const [projects, kinds, texts, formMessages] = await Promise.all([
    at.projects(),
    at.api.core.project.kinds.query(),
    allTexts(locale),
    loadMessages('forms', locale),
  ]);
  return {
    projects: await Promise.all(projects.map((project) => summaryOf(at, project, locale))),
    kinds,
    formMessages,
    /** The project whose draft the file is meant for, when one came from there. */
    into: url.searchParams.get('project'),
    crumbs: [{ label: texts['new-project'], href: newProjectHref(params.centre) }, { label: texts.import }],
  };
};
