import { error } from '@sveltejs/kit';
import { instanceHref, projectHref } from '#lib/addresses.ts';
import { loadMessages } from '#lib/language/messages.ts';
import { screenCrumbs } from '#lib/modules/screen-crumbs.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { prepareScreen } from '#lib/server/prepare-screen.ts';
import type { PageServerLoad } from './$types';

/** A screen of a module of a project. */
export const load: PageServerLoad = async ({ locals, params, url, parent, depends }) => {
  depends('tandem:screen');
  const at = atCentre(locals, params.centre);
  const { project } = await parent();
  const instance = project.modules.find(({ slug }) => slug === params.instance);
  if (!instance) error(404, 'NOT_FOUND');
  const base = instanceHref(params.centre, params.project, params.instance);
  const address = { module: instance.kind, moduleId: instance.id, base, config: project.configurations[instance.id] };
  const { admin, place, slots } = await prepareScreen(at, address, params.path, url.searchParams);
  const texts = await loadMessages(instance.kind, locals.preferences.locale);
  const above = [{ label: project.title, href: projectHref(params.centre, params.project) }];
  return {
    place,
    slots,
    layout: admin.screens[place.pattern]?.layout ?? 'page',
    crumbs: [...above, ...screenCrumbs(admin, place, texts, instance.title)],
  };
};
