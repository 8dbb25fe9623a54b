import type { AdminModule, Titling } from '@tandem/sdk/admin';
import type { Crumb } from '#lib/shell/crumb.ts';
import { fillIn, screensAbove } from './find-screen.ts';
import type { ScreenPlace } from './screen-place.ts';

// any: some screen; each is checked where it is defined.
type Words = Pick<Titling<any, unknown>, 't' | 'format'>;

/**
 * Where a screen stands within its module: the screens above it, then its own title. `first` names the module's first screen. A screen above
 * that reads the same as the one shown, as a file and its form do, is called by name too; of the others nothing has been read.
 */
export function screenCrumbs(
  admin: AdminModule,
  { pattern, params, base, prepared }: ScreenPlace,
  words: Words,
  first?: string,
): readonly Crumb[] {
  const { prepare } = admin.screens[pattern] ?? {};
  const labelOf = (of: string): string => {
    if (of === '' && first) return first;
    const screen = admin.screens[of];
    const isRead = of === pattern || (prepare !== undefined && screen?.prepare === prepare);
    return (screen && titleOf(screen, isRead, prepared, words)) ?? '';
  };
  const above = screensAbove(Object.keys(admin.screens), pattern).map((of) => ({
    label: labelOf(of),
    href: [base, fillIn(of, params)].filter(Boolean).join('/'),
  }));
  return [...above, { label: labelOf(pattern) }];
}

/** What a module of the centre shows of a project: a title of its own, with nothing above it but the project. */
export const projectScreenCrumbs = (
  admin: AdminModule,
  { pattern, prepared }: ScreenPlace,
  words: Words,
): readonly Crumb[] => {
  const screen = admin.projectScreens[pattern];
  return [{ label: screen ? titleOf(screen, true, prepared, words) : '' }];
};

// any: as above.
type AnyTitled = Pick<AdminModule['screens'][string], 'title' | 'titleOf'>;

const titleOf = ({ title, titleOf: own }: AnyTitled, isRead: boolean, data: unknown, words: Words): string =>
  (isRead && own?.({ data, ...words })) || words.t(title);
