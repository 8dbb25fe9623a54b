import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals }) => {
  const { cookies } = await locals.tandem.signOut();
  locals.cookies.push(...cookies);
  return new Response(null, { status: 303, headers: { location: '/sign-in' } });
};
