import type { AdminModule } from '@tandem/sdk/admin';
import type { MessageTexts } from '#lib/language/translator.ts';
import type { Crumb } from '#lib/shell/crumb.ts';
import { fillIn, screensAbove } from './find-screen.ts';
import type { ScreenPlace } from './screen-place.ts';

/** Where a screen stands within its module: the screens above it, then its own title. `first` names the module's first screen. */
export function screenCrumbs(
  admin: AdminModule,
  { pattern, params, base }: ScreenPlace,
  texts: MessageTexts,
  first?: string,
): readonly Crumb[] {
  const labelOf = (of: string): string => (of === '' && first ? first : (texts[admin.screens[of]?.title] ?? ''));
  const above = screensAbove(Object.keys(admin.screens), pattern).map((of) => ({
    label: labelOf(of),
    href: [base, fillIn(of, params)].filter(Boolean).join('/'),
  }));
  return [...above, { label: labelOf(pattern) }];
}
