import type { Locale } from '@tandem/sdk';

/** What something new is called, and its name in the address. */
export interface Naming {
  readonly title: { readonly [L in Locale]?: string };
  readonly slug: string;
}

const name = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The fields of a name that are to be mended: a title in each language of the centre, an address that can stand in one. */
export const unnamed = ({ title, slug }: Naming, locales: readonly Locale[]): readonly ('title' | 'slug')[] => [
  ...(locales.some((locale) => !title[locale]?.trim()) ? (['title'] as const) : []),
  ...(name.test(slug) && slug.length <= 40 ? [] : (['slug'] as const)),
];
