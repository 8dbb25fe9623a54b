import { error } from '@sveltejs/kit';
import { atCentre } from '#lib/server/at-centre.ts';
import { describeError } from '#lib/server/describe-error.ts';
import type { RequestHandler } from './$types';

/** The project as a file to keep, as it is published or as an earlier revision had it (`revision`). */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { api, report } = atCentre(locals, params.centre);
  const revision = Number(url.searchParams.get('revision')) || undefined;
  const file = await api.core.project.export
    .query({ project: params.project, ...(revision && { revision }) })
    .catch((cause: unknown) => {
      const { status, message } = describeError(cause, report);
      error(status, message);
    });
  return new Response(file.text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'no-store',
    },
  });
};
