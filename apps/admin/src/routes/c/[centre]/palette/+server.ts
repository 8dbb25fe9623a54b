import { error, json } from '@sveltejs/kit';
import { atCentre } from '#lib/server/at-centre.ts';
import { describeError } from '#lib/server/describe-error.ts';
import { paletteOf } from '#lib/server/palette-of.ts';
import type { RequestHandler } from './$types';

/** What the palette offers of a centre. Asked when somebody opens it, so that pages do not carry it along. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const at = atCentre(locals, params.centre);
  try {
    const content = await paletteOf(at, locals.preferences.locale);
    return json(content, { headers: { 'cache-control': 'private, no-store' } });
  } catch (cause) {
    const { status, message } = describeError(cause, at.report);
    error(status, message);
  }
};
