import { error } from '@sveltejs/kit';

/**
 * Whoever is signed in, and what they may do with their own account.
 *
 * @throws a page's error 401 when nobody is.
 */
export function meOn({ tandem: { me, account } }: App.Locals) {
  if (!me || !account) error(401, 'UNAUTHORIZED');
  return { me, account };
}
