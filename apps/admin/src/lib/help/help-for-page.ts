import type { ScreenPlace } from '#lib/modules/screen-place.ts';
import screens from '../../../../../docs/coordinators/screens.json' with { type: 'json' };

/** The page of the guide that helps on a page of the admin: by its route, or by the screen of a module that stands there. */
export function helpForPage(
  route: string | null,
  place: Pick<ScreenPlace, 'module' | 'pattern'> | undefined,
): string | undefined {
  const key = place ? `${place.module}/${place.pattern}` : (route ?? '');
  return Object.hasOwn(screens, key) ? screens[key as keyof typeof screens] : undefined;
}
