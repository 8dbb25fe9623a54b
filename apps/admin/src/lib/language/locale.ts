import type { Locale } from '@tandem/sdk';

/** The languages of the admin, in the order they are offered. The list of the SDK would bring its schemas into the browser. */
export const locales = ['fr', 'nl', 'en'] as const satisfies readonly Locale[];

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** Each language, named in itself. */
export const languageNames: { readonly [L in Locale]: string } = { fr: 'Français', nl: 'Nederlands', en: 'English' };

/** The languages, for somebody to choose one. */
export const languageChoices = locales.map((one) => ({ value: one, label: languageNames[one], lang: one }));

/** The language as `Intl` and the page's `lang` want it, with Belgian dates and numbers. */
export const belgian = (locale: Locale): string => `${locale}-BE`;

/** What is known about somebody's language, from the most to the least personal. */
export interface LanguageHints {
  readonly cookie: string | undefined;
  readonly account: string | undefined;
  readonly acceptLanguage: string | null;
  readonly centre: string | undefined;
}

/** The language to write a page in: what was chosen here, else the account's, else the browser's, else the centre's. */
export function chooseLocale({ cookie, account, acceptLanguage, centre }: LanguageHints): Locale {
  return [cookie, account, ...accepted(acceptLanguage), centre].find(isLocale) ?? 'fr';
}

/** The languages of an `Accept-Language` header, most wanted first. */
function accepted(header: string | null): readonly string[] {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .toSorted((one, other) => other.quality - one.quality)
    .map(({ language }) => language);
}
