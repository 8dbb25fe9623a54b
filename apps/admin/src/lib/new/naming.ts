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

/** Whether nothing is written. */
export const isEmpty = ({ title, slug }: Naming): boolean =>
  slug === '' && Object.values(title).every((words) => words === '');

/** Whether something that was kept is a name. */
export function isNaming(found: unknown): found is Naming {
  const { title, slug } = (found ?? {}) as Partial<Naming>;
  return (
    typeof slug === 'string' &&
    typeof title === 'object' &&
    title !== null &&
    Object.values(title).every((words) => typeof words === 'string')
  );
}
