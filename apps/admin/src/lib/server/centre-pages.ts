import type { Locale } from '@tandem/sdk';
import { moduleHref } from '#lib/addresses.ts';
import { loadMessages } from '#lib/language/messages.ts';
import { adminHalf, modulesWithAdmin } from '#lib/modules/admin-half.ts';
import type { AtCentre } from './at-centre.ts';

/** A page of an installed module in the left column. */
export interface CentrePage {
  readonly href: string;
  readonly label: string;
  readonly icon: string;
  readonly shortcut: string | undefined;
}

/** The pages that the centre's modules put in the navigation, as far as the person may see them, in the modules' own order. */
export async function centrePages(at: AtCentre, locale: Locale): Promise<readonly CentrePage[]> {
  const found = await Promise.all(
    modulesWithAdmin.map(async (id) => {
      const admin = await adminHalf(id);
      if (admin?.instances !== 'centre') return [];
      const messages = await loadMessages(id, locale);
      return Object.entries(admin.screens).flatMap(([pattern, { nav, title, permission }]) =>
        nav && at.can(`${id}.${permission}`)
          ? [
              {
                order: nav.order,
                href: [moduleHref(at.membership.centre.slug, id), pattern].filter(Boolean).join('/'),
                label: messages[title] ?? title,
                icon: nav.icon,
                shortcut: nav.shortcut,
              },
            ]
          : [],
      );
    }),
  );
  return found
    .flat()
    .toSorted((one, other) => one.order - other.order)
    .map(({ order: _, ...page }) => page);
}
