import { error } from '@sveltejs/kit';
import { configurationHref, projectHref } from '#lib/addresses.ts';
import { allTexts } from '#lib/language/texts.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { moduleName } from '#lib/settings/module-name.ts';
import type { PageServerLoad } from './$types';

/** The modules that a project can be given. */
export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const at = atCentre(locals, params.centre);
  if (!at.can('core.project.compose')) error(403, 'FORBIDDEN');
  const { locale } = locals.preferences;
  const [{ project }, { modules }, texts] = await Promise.all([
    parent(),
    at.api.core.project.kinds.query(),
    allTexts(locale),
  ]);
  return {
    kinds: await Promise.all(
      modules.map(async ({ kind, schema, defaults }) => ({
        kind,
        schema,
        defaults,
        name: await moduleName(kind, locale),
      })),
    ),
    crumbs: [
      { label: project.title, href: projectHref(params.centre, params.project) },
      { label: texts.configuration, href: configurationHref(params.centre, params.project) },
      { label: texts['add-module'] },
    ],
  };
};
