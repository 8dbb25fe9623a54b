import type { IncomingMessage, ServerResponse } from 'node:http';
import { dateIn } from '@tandem/kernel';
import type { OwnAccount } from '../auth/own-account.ts';
import type { SignedInAccount } from '../auth/signed-in-account.ts';
import type { Links } from '../auth/use-links.ts';
import { whenceOf } from './address.ts';
import type { ApiSettings } from './api-settings.ts';
import { pageHeaders, safeHeaders } from './headers.ts';
import { callInProcess } from './in-process.ts';
import { linksOnRequest } from './links-on-request.ts';
import { meOnRequest } from './me-on-request.ts';
import { referenceOf } from './reference.ts';
import type { DemoAccount, TandemOnRequest } from './tandem-on-request.ts';

/** The admin's request handler, as SvelteKit's node adapter builds it. */
export type AdminHandler = (
  request: IncomingMessage & { tandem?: TandemOnRequest },
  response: ServerResponse,
) => unknown;

export interface FrontSettings extends ApiSettings {
  /** Accounts that the sign-in page offers; null where there are none. */
  readonly demo: readonly DemoAccount[] | null;
  readonly admin: AdminHandler | undefined;
  readonly links: Links;
  readonly own: OwnAccount;
}

type AdminSettings = FrontSettings & { readonly admin: AdminHandler };

/** Puts Tandem on the request and hands it to the admin. Nothing that goes wrong on the way ends the process. */
export function adminFront(settings: AdminSettings) {
  const { publicUrl, admin, who } = settings;
  const { protocol, host } = new URL(publicUrl);

  async function answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    // What the admin takes for its own address: ours, whatever a client writes in its headers.
    request.headers['x-tandem-protocol'] = protocol.slice(0, -1);
    request.headers['x-tandem-host'] = host;
    for (const [name, value] of Object.entries(safeHeaders(publicUrl))) response.setHeader(name, value);
    // Files of the build need nobody's name, and may be kept.
    if (path.startsWith('/_app/')) return void (await admin(request, response));
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
    const account = await who.of(request.headers.cookie);
    await admin(Object.assign(request, { tandem: tandemFor(settings, account, request) }), response);
  }

  return (request: IncomingMessage, response: ServerResponse, path: string): void => {
    answer(request, response, path).catch((error: unknown) => apologise(response, referenceOf(settings.kernel, error)));
  };
}

function tandemFor(
  { kernel, door, demo, links, own, behindProxy }: FrontSettings,
  account: SignedInAccount | null,
  request: IncomingMessage,
): TandemOnRequest {
  const whence = whenceOf(request, behindProxy);
  return {
    account: account && {
      id: account.id,
      name: account.name,
      email: account.email,
      locale: account.locale,
      memberships: account.memberships.map(({ centre: { slug, name, locales, timeZone }, roles }) => ({
        centre: { slug, name, locales, timeZone },
        roles,
        permissions: kernel.permissionsOf(roles),
      })),
    },
    call: (centre, operation) => callInProcess(kernel, { account, centre }, operation),
    signIn: (credentials) => door.signIn(credentials, whence),
    signOut: () => door.signOut(cookiesOf(request)),
    me: account && meOnRequest(own, { account, cookies: request.headers.cookie, address: whence.address }),
    links: linksOnRequest({ links, door, account, whence }),
    demo,
    report: (error) => referenceOf(kernel, error),
    today: dateIn(kernel.clock, 'Europe/Brussels'),
  };
}

const cookiesOf = (request: IncomingMessage): Headers => new Headers({ cookie: request.headers.cookie ?? '' });

/** Before anything of the page was sent; once it was, all that is left is to break off. */
function apologise(response: ServerResponse, reference: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' });
  response.end(`Tandem cannot answer just now. Try again in a moment. Reference ${reference}\n`);
}
