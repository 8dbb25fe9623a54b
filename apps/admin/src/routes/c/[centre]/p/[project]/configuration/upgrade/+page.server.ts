import { error } from '@sveltejs/kit';
import { configurationHref, projectHref } from '#lib/addresses.ts';
import { loadMessages } from '#lib/language/messages.ts';
import { allTexts } from '#lib/language/texts.ts';
import { partTitles } from '#lib/project/part-titles.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { tellUpgrade } from '#lib/upgrade/told-upgrade.ts';
import type { PageServerLoad } from './$types';

/** What taking over the installed version of the project's plugin would do. */
export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const at = atCentre(locals, params.centre);
  const { locale } = locals.preferences;
  const [{ project, centre }, upgrade, texts, formMessages] = await Promise.all([
    parent(),
    at.api.core.configuration.upgrade.query({ project: params.project }),
    allTexts(locale),
    loadMessages('forms', locale),
  ]);
  if (!upgrade) error(404, 'NOT_FOUND');
  const titleOf = partTitles(project, texts['configuration.project']);
  const { from, to, isAvailable, digest, left, taken } = upgrade;
  return {
    upgrade: { from, to, isAvailable, digest, left: left.map(titleOf), taken },
    told: await tellUpgrade(upgrade, { locale, locales: centre.locales, texts: upgrade.texts, titleOf }),
    texts: upgrade.texts,
    mayPublish: at.can('core.configuration.publish'),
    formMessages,
    crumbs: [
      { label: project.title, href: projectHref(params.centre, params.project) },
      { label: texts.configuration, href: configurationHref(params.centre, params.project) },
      { label: texts.upgrade },
    ],
  };
};
