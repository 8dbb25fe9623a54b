import { settingsHref } from '#lib/addresses.ts';
import { allTexts } from '#lib/language/texts.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { moduleName } from '#lib/settings/module-name.ts';
import type { PageServerLoad } from './$types';

/** The modules of this installation and how they are. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { api } = atCentre(locals, params.centre);
  const { locale } = locals.preferences;
  const [{ modules, others }, texts] = await Promise.all([api.core.module.list.query(), allTexts(locale)]);
  const named = modules.map(async (status) => ({
    ...status,
    name: await moduleName(status.module, locale),
    dependents: await Promise.all(status.dependents.map((module) => moduleName(module, locale))),
  }));
  return {
    modules: await Promise.all(named),
    others,
    crumbs: [{ label: texts.settings, href: settingsHref(params.centre) }, { label: texts['settings.modules'] }],
  };
};
