import { error } from '@sveltejs/kit';
import { moduleHref } from '#lib/addresses.ts';
import { screenCommands } from '#lib/commands/screen-commands.ts';
import { wordsOfModule } from '#lib/language/words-of-module.ts';
import { adminHalf } from '#lib/modules/admin-half.ts';
import { screenCrumbs } from '#lib/modules/screen-crumbs.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { prepareScreen } from '#lib/server/prepare-screen.ts';
import type { PageServerLoad } from './$types';

/** A screen of a module that the centre has once. */
export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
  depends('tandem:screen');
  const at = atCentre(locals, params.centre);
  // A module of projects has no address of its own in the centre.
  if ((await adminHalf(params.module))?.instances !== 'centre') error(404, 'NOT_FOUND');
  const address = { module: params.module, moduleId: '', base: moduleHref(params.centre, params.module), config: {} };
  const { admin, place, slots } = await prepareScreen(at, address, params.path, url.searchParams);
  const words = await wordsOfModule(params.module, locals.preferences.locale, at.membership.centre.timeZone);
  return {
    place,
    slots,
    layout: admin.screens[place.pattern]?.layout ?? 'page',
    crumbs: screenCrumbs(admin, place, words),
    commands: screenCommands(admin.screens[place.pattern], place, words),
  };
};
