import { error } from '@sveltejs/kit';
import type { Api } from '#lib/api/api.ts';
import { inProcess } from './in-process.ts';
import type { AccountOnRequest, MembershipOnRequest } from './tandem-on-request.ts';

/** A project as the API lists it. */
export type ListedProject = Awaited<ReturnType<Api['core']['project']['list']['query']>>[number];

/** A signed-in person in one centre. */
export interface AtCentre {
  readonly account: AccountOnRequest;
  readonly membership: MembershipOnRequest;
  readonly api: Api;
  /** The centre's projects that this person may see, read once for each request. */
  projects(): Promise<readonly ListedProject[]>;
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
export function atCentre(locals: App.Locals, slug: string): AtCentre {
  const known = onRequest.get(locals)?.get(slug);
  if (known) return known;
  const { tandem } = locals;
  const { account } = tandem;
  const membership = account?.memberships.find(({ centre }) => centre.slug === slug);
  if (!account || !membership) error(404, 'NOT_FOUND');
  const api = inProcess(tandem, slug);
  const can = (permission: string): boolean => membership.permissions.includes(permission);
  let projects: Promise<readonly ListedProject[]> | undefined;
  const at: AtCentre = {
    account,
    membership,
    api,
    projects: () => (projects ??= can('core.project.read') ? api.core.project.list.query() : Promise.resolve([])),
    can,
    report: tandem.report,
  };
  onRequest.set(locals, (onRequest.get(locals) ?? new Map<string, AtCentre>()).set(slug, at));
  return at;
}

// A page's loads run side by side, each for itself: what one has read the others need not read again.
const onRequest = new WeakMap<App.Locals, Map<string, AtCentre>>();
