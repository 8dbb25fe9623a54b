import { membersHref, settingsHref } from '#lib/addresses.ts';
import { allTexts } from '#lib/language/texts.ts';
import { wordsOf } from '#lib/language/words-of.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { moduleName } from '#lib/settings/module-name.ts';
import type { PageServerLoad } from './$types';

/** What each role may do, module by module, as the contracts say. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { api } = atCentre(locals, params.centre);
  const { locale } = locals.preferences;
  const [rights, texts] = await Promise.all([api.core.member.rights.query(), allTexts(locale)]);
  const modules = [...new Set(rights.map(({ module }) => module))];
  const groups = modules.map(async (module) => ({
    module,
    name: await moduleName(module, locale),
    rights: rights
      .filter((right) => right.module === module)
      .map(({ name, label, roles }) => ({ name, label: wordsOf(label, locale) || name, roles })),
  }));
  return {
    groups: await Promise.all(groups),
    crumbs: [
      { label: texts.settings, href: settingsHref(params.centre) },
      { label: texts.members, href: membersHref(params.centre) },
      { label: texts.rights },
    ],
  };
};
