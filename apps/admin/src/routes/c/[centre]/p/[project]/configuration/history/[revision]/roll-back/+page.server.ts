import { error, redirect } from '@sveltejs/kit';
import { configurationHref, historyHref, projectHref, revisionHref } from '#lib/addresses.ts';
import { tellParts } from '#lib/configuration/told-parts.ts';
import { loadMessages } from '#lib/language/messages.ts';
import { allTexts } from '#lib/language/texts.ts';
import { translator } from '#lib/language/translator.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { partTitles } from '#lib/project/part-titles.ts';
import { revisionNumber } from '#lib/server/revision-number.ts';
import type { PageServerLoad } from './$types';

/** What going back to a revision would do to what is in use now. */
export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const at = atCentre(locals, params.centre);
  if (!at.can('core.configuration.publish')) error(403, 'FORBIDDEN');
  const { locale } = locals.preferences;
  const number = revisionNumber(params.revision);
  const { project, centre } = await parent();
  const current = project.revision.number;
  if (number === current) redirect(303, revisionHref(params.centre, params.project, number));
  const [diff, texts, formMessages] = await Promise.all([
    at.api.core.configuration.diff.query({ project: params.project, from: current, to: number }),
    allTexts(locale),
    loadMessages('forms', locale),
  ]);
  const t = translator(locale, texts);
  return {
    from: diff.from,
    to: diff.to,
    parts: await tellParts(diff.chains, {
      locale,
      locales: centre.locales,
      texts: diff.texts,
      titleOf: partTitles(project, texts['configuration.project']),
    }),
    formMessages,
    crumbs: [
      { label: project.title, href: projectHref(params.centre, params.project) },
      { label: t('configuration'), href: configurationHref(params.centre, params.project) },
      { label: t('configuration.history'), href: historyHref(params.centre, params.project) },
      { label: t('roll-back.to', { number }) },
    ],
  };
};
