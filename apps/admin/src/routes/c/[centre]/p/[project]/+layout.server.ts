import { allTexts } from '#lib/language/texts.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { projectOnRequest, projectTabs } from '#lib/server/project-page.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params, depends }) => {
  depends('tandem:project');
  const at = atCentre(locals, params.centre);
  const { locale } = locals.preferences;
  const [{ project }, texts] = await Promise.all([projectOnRequest(locals, at, params.project), allTexts(locale)]);
  return {
    project,
    tabs: await projectTabs(at, project, locale, {
      overview: texts['project.overview'],
      configuration: texts.configuration,
    }),
  };
};
