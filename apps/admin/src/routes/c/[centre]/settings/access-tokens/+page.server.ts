import { accessTokensHref, newAccessTokenHref, settingsHref } from '#lib/addresses.ts';
import { allTexts } from '#lib/language/texts.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import type { ListedToken } from '#lib/settings/listed-token.ts';
import { permissionWords } from '#lib/settings/permission-words.ts';
import type { PageServerLoad } from './$types';

const pageLength = 50;

/** The centre's access tokens, newest first. */
export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  const { api } = atCentre(locals, params.centre);
  const { locale } = locals.preferences;
  const before = url.searchParams.get('before');
  const [{ projects }, tokens, texts] = await Promise.all([
    parent(),
    api.core.token.list.query(before ? { before } : {}),
    allTexts(locale),
  ]);
  const titleOf = (slug: string) => projects.find((project) => project.slug === slug)?.title ?? slug;
  const list = tokens.map(async ({ scopes, projects: slugs, ...token }): Promise<ListedToken> => {
    const standing = scopes.filter(({ stands }) => stands).map(({ name }) => name);
    const gone = scopes.filter(({ stands }) => !stands).map(({ name }) => name);
    return { ...token, may: await permissionWords(standing, locale), gone, projects: slugs?.map(titleOf) ?? null };
  });
  const last = tokens.length === pageLength ? tokens.at(-1)?.id : undefined;
  return {
    tokens: await Promise.all(list),
    more: last && `${accessTokensHref(params.centre)}?before=${last}`,
    commands: [
      { name: 'create', label: texts['token.new'], icon: 'plus', key: 'c', href: newAccessTokenHref(params.centre) },
    ],
    crumbs: [{ label: texts.settings, href: settingsHref(params.centre) }, { label: texts.tokens }],
  };
};
