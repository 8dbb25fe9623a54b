import { error } from '@sveltejs/kit';
import type { Api } from '#lib/api/api.ts';
import { inProcess } from './in-process.ts';
import type { AccountOnRequest, MembershipOnRequest } from './tandem-on-request.ts';

/** A signed-in person in one centre. */
export interface AtCentre {
  readonly account: AccountOnRequest;
  readonly membership: MembershipOnRequest;
  readonly api: Api;
  /** Whether this person holds `<module>.<permission>` here. The server checks every call again; this decides what is shown. */
  can(permission: string): boolean;
  /** Logs an error of a page's own part and gives its reference. */
  report(error: unknown): string;
}

/**
 * The centre that an address names, as the signed-in person works in it. A centre one does not work for answers as one that does not
 * exist, so that addresses do not tell which centres there are.
 *
 * @throws a page's error 404.
 */
export function atCentre({ tandem }: App.Locals, slug: string): AtCentre {
  const { account } = tandem;
  const membership = account?.memberships.find(({ centre }) => centre.slug === slug);
  if (!account || !membership) error(404, 'NOT_FOUND');
  return {
    account,
    membership,
    api: inProcess(tandem, slug),
    can: (permission) => membership.permissions.includes(permission),
    report: tandem.report,
  };
}
