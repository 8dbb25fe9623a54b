import { accessTokensHref, settingsHref } from '#lib/addresses.ts';
import { allTexts } from '#lib/language/texts.ts';
import { wordsOf } from '#lib/language/words-of.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { moduleName } from '#lib/settings/module-name.ts';
import type { PageServerLoad } from './$types';

/** What a new token can be given, and until when. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const { api } = atCentre(locals, params.centre);
  const { locale } = locals.preferences;
  const [{ scopes, expiresOn }, texts] = await Promise.all([api.core.token.scopes.query(), allTexts(locale)]);
  const modules = [...new Set(scopes.map(({ module }) => module))];
  const groups = modules.map(async (module) => ({
    module,
    name: await moduleName(module, locale),
    scopes: scopes
      .filter((scope) => scope.module === module)
      .map(({ name, label }) => ({ name, label: wordsOf(label, locale) || name })),
  }));
  return {
    groups: await Promise.all(groups),
    period: expiresOn,
    crumbs: [
      { label: texts.settings, href: settingsHref(params.centre) },
      { label: texts.tokens, href: accessTokensHref(params.centre) },
      { label: texts['token.new'] },
    ],
  };
};
