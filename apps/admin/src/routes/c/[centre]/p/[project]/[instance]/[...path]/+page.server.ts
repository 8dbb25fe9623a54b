import { instanceHref, projectHref } from '#lib/addresses.ts';
import { screenCommands } from '#lib/commands/screen-commands.ts';
import { wordsOfModule } from '#lib/language/words-of-module.ts';
import { projectScreenCrumbs, screenCrumbs } from '#lib/modules/screen-crumbs.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { prepareScreen } from '#lib/server/prepare-screen.ts';
import { projectOnRequest } from '#lib/server/project-page.ts';
import type { PageServerLoad } from './$types';

/** A screen of a module of a project, or what a module of the centre shows of every project. */
export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
  depends('tandem:project', 'tandem:screen');
  const at = atCentre(locals, params.centre);
  const { project, configurations } = await projectOnRequest(locals, at, params.project);
  const instance = project.modules.find(({ slug }) => slug === params.instance);
  const base = instanceHref(params.centre, params.project, params.instance);
  const address = instance
    ? { module: instance.kind, moduleId: instance.id, base, config: configurations[instance.slug] }
    : { module: params.instance, moduleId: '', base, config: {} };
  const { admin, place, slots } = await prepareScreen(
    at,
    address,
    params.path,
    url.searchParams,
    instance ? undefined : params.project,
  );
  const words = await wordsOfModule(address.module, locals.preferences.locale, at.membership.centre.timeZone);
  const above = [{ label: project.title, href: projectHref(params.centre, params.project) }];
  const own = instance ? screenCrumbs(admin, place, words, instance.title) : projectScreenCrumbs(admin, place, words);
  return {
    place,
    slots,
    // A document says how each module is set up; other screens have their own module's with their place.
    ...(!instance && admin.projectScreens[place.pattern]?.document && { configurations }),
    layout: (instance && admin.screens[place.pattern]?.layout) ?? 'page',
    underTabs: !instance || place.pattern === '',
    crumbs: [...above, ...own],
    commands: instance ? screenCommands(admin.screens[place.pattern], place, words) : [],
  };
};
