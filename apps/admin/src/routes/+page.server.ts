import { redirect } from '@sveltejs/kit';
import { centreHref } from '#lib/addresses.ts';
import type { PageServerLoad } from './$types';

/** The first page is the first centre one works for. */
export const load: PageServerLoad = ({ locals }) => {
  const first = locals.tandem.account?.memberships[0];
  if (first) redirect(303, centreHref(first.centre.slug));
  if (!locals.tandem.account) redirect(303, '/sign-in');
  // Signed in, but nobody has given this account a centre yet: the page says so.
  return { crumbs: [], readerId: locals.tandem.account.id };
};
