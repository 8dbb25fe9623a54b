import { error, isHttpError } from '@sveltejs/kit';
import { format } from '#lib/language/format.ts';
import { printedProject, projectAround } from '#lib/modules/project-around.ts';
import { documentOf } from '#lib/modules/shown-document.ts';
import { atCentre } from '#lib/server/at-centre.ts';
import { describeError } from '#lib/server/describe-error.ts';
import { pdfOf } from '#lib/server/pdf/pdf.ts';
import { prepareScreen } from '#lib/server/prepare-screen.ts';
import { projectOnRequest } from '#lib/server/project-page.ts';
import { projectTitle } from '#lib/server/project-summary.ts';
import type { RequestHandler } from './$types';

/** A document of a module about a project, as a PDF file in the language that the address asks for (`language`). */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const at = atCentre(locals, params.centre);
  const { locale: reader } = locals.preferences;
  try {
    const { project, configurations } = await projectOnRequest(locals, at, params.project);
    const address = { module: params.module, moduleId: '', base: '', config: {} };
    const { admin, place } = await prepareScreen(at, address, params.path, url.searchParams, params.project);
    const projects = (await at.projects()).map((one) => ({ slug: one.slug, title: projectTitle(one, reader) }));
    const around = projectAround({ project, projects, today: locals.tandem.today });
    if (!around || !admin.projectScreens[place.pattern]?.document) error(404, 'NOT_FOUND');
    const { locale, write } = await documentOf(place, reader);
    const document = write({
      project: printedProject(around, configurations),
      data: place.prepared,
      format: format(locale, at.membership.centre.timeZone),
    });
    return new Response(await pdfOf(document), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${document.fileName}.pdf"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (cause) {
    if (isHttpError(cause)) throw cause;
    const { status, message } = describeError(cause, at.report);
    error(status, message);
  }
};
