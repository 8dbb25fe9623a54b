import type { Locale } from '@tandem/sdk';
import { type BuiltGuidePage, type GuideGroup, groupsOf } from '#lib/help/guide-page.ts';

// On the server alone, and each page when it is asked for: a browser is sent the one page that it shows.
const files = import.meta.glob<BuiltGuidePage>('../../../../../docs/coordinators/*/*.md', { import: 'default' });

const read = (locale: Locale, name: string): Promise<BuiltGuidePage> | undefined =>
  files[`../../../../../docs/coordinators/${locale}/${name}.md`]?.();

/** A page of the coordinator's guide; undefined where there is none of that name. */
export const guidePage = async (locale: Locale, name: string): Promise<BuiltGuidePage | undefined> =>
  name === contents ? undefined : await read(locale, name);

/** What is in the guide, in the order in which it is to be read. */
export async function guideGroups(locale: Locale): Promise<readonly GuideGroup[]> {
  const page = await read(locale, contents);
  return page ? groupsOf(page) : [];
}

/** All pages of the guide, in their order: what a search looks through. */
export async function wholeGuide(locale: Locale): Promise<readonly BuiltGuidePage[]> {
  const groups = await guideGroups(locale);
  const names = groups.flatMap(({ pages }) => pages.map(({ name }) => name));
  const pages = await Promise.all(names.map(async (name) => await read(locale, name)));
  return pages.filter((page) => page !== undefined);
}

const contents = 'README';
