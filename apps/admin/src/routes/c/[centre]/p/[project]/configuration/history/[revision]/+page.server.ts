import { configurationHref, historyHref, projectHref } from '#lib/addresses.ts';
import { tellParts } from '#lib/configuration/told-parts.ts';
import { loadMessages } from '#lib/language/messages.ts';
import { allTexts } from '#lib/language/texts.ts';
import { translator } from '#lib/language/translator.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { partTitles } from '#lib/project/part-titles.ts';
import { revisionNumber } from '#lib/server/revision-number.ts';
import type { PageServerLoad } from './$types';

/** One revision: what it changed, or how it differs from any other (`with` in the address). */
export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  const at = atCentre(locals, params.centre);
  const { locale } = locals.preferences;
  const number = revisionNumber(params.revision);
  const other = Number(url.searchParams.get('with')) || Math.max(1, number - 1);
  const [{ project, centre }, diff, revisions, texts, formMessages] = await Promise.all([
    parent(),
    at.api.core.configuration.diff.query({ project: params.project, from: other, to: number }),
    at.api.core.configuration.history.query({ project: params.project }),
    allTexts(locale),
    loadMessages('forms', locale),
  ]);
  const t = translator(locale, texts);
  const title = t('history.revision', { number });
  return {
    from: diff.from,
    to: diff.to,
    parts: await tellParts(diff.chains, {
      locale,
      locales: centre.locales,
      texts: diff.texts,
      titleOf: partTitles(project, texts['configuration.project']),
    }),
    others: revisions.filter((one) => one.number !== number),
    mayPublish: at.can('core.configuration.publish'),
    formMessages,
    crumbs: [
      { label: project.title, href: projectHref(params.centre, params.project) },
      { label: t('configuration'), href: configurationHref(params.centre, params.project) },
      { label: t('configuration.history'), href: historyHref(params.centre, params.project) },
      { label: title },
    ],
  };
};
