import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Kernel } from '@tandem/kernel';
import { dateIn } from '@tandem/kernel';
import type { Who } from '../auth/who.ts';
import { addressOf } from './address.ts';
import { type ApiSettings, makeApi } from './api.ts';
import { safeHeaders } from './headers.ts';
import { callInProcess } from './in-process.ts';
import type { Door } from './sign-in-routes.ts';
import type { DemoAccount, TandemOnRequest } from './tandem-on-request.ts';

/** The admin's request handler, as SvelteKit's node adapter builds it. */
export type AdminHandler = (request: IncomingMessage & { tandem?: TandemOnRequest }, response: ServerResponse) => void;

export interface FrontSettings extends ApiSettings {
  readonly kernel: Kernel;
  readonly who: Who;
  readonly door: Door;
  readonly demo: readonly DemoAccount[] | null;
  readonly admin: AdminHandler | undefined;
}

/** Everything that comes in: the API and health by Hono, all else by the admin. */
export function makeFront(settings: FrontSettings): (request: IncomingMessage, response: ServerResponse) => void {
  const { publicUrl, behindProxy, kernel, who, admin } = settings;
  const api = getRequestListener(makeApi(settings).fetch);
  const headers = Object.entries(safeHeaders(publicUrl));
  const address = new URL(publicUrl);
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0]!;
    if (path === '/health' || path.startsWith('/api/') || !admin) return void api(request, response);
    for (const [name, value] of headers) response.setHeader(name, value);
    // What the admin takes for its own address: ours, whatever a client writes in its headers.
    request.headers['x-tandem-protocol'] = address.protocol.slice(0, -1);
    request.headers['x-tandem-host'] = address.host;
    // Files of the build need nobody's name.
    if (path.startsWith('/_app/')) return admin(request, response);
    who.of(webHeaders(request)).then(
      (account) => admin(Object.assign(request, { tandem: onRequest(settings, account, request, addressOf(request, behindProxy)) }), response),
      (error: unknown) => {
        const reference = kernel.context({ account: null, centre: undefined }).reference(error);
        response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' }).end(`Tandem does not reach its database. Try again in a moment. Reference ${reference}\n`);
      },
    );
  };
}

const webHeaders = (request: IncomingMessage): Headers => new Headers({ cookie: request.headers.cookie ?? '' });

function onRequest({ kernel, door, demo }: FrontSettings, account: Awaited<ReturnType<Who['of']>>, request: IncomingMessage, address: string): TandemOnRequest {
  return {
    account: account && {
      id: account.id, name: account.name, email: account.email, locale: account.locale,
      memberships: account.memberships.map(({ centre: { id: _, ...centre }, roles }) => ({ centre, roles, permissions: kernel.permissionsOf(roles) })),
    },
    call: (centre, operation) => callInProcess(kernel, account, centre, operation),
    signIn: (credentials) => door.signIn(credentials, address),
    signOut: () => door.signOut(webHeaders(request)),
    demo,
    today: dateIn(kernel.clock, 'Europe/Brussels'),
  };
}
