import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { AdminHandler, FrontSettings } from './admin.ts';
import { adminFront } from './admin.ts';
import { makeApi } from './api.ts';
import { dataHeaders, safeHeaders } from './headers.ts';
import { fromOwnPages } from './origin.ts';
import { singleQueries } from './single-query.ts';

export type { AdminHandler, FrontSettings };

/** Methods that change nothing. */
const READING = ['GET', 'HEAD'];

/** Everything that comes in: what another site sent is refused, the API and health go to Hono, all else to the admin. */
export function makeFront(settings: FrontSettings): (request: IncomingMessage, response: ServerResponse) => void {
  const { publicUrl, admin } = settings;
  const api = getRequestListener(makeApi(settings).fetch);
  const singleQuery = singleQueries(settings, { ...safeHeaders(publicUrl), ...dataHeaders });
  const toAdmin = admin && adminFront({ ...settings, admin });
  return (request, response) => {
    if (!READING.includes(request.method ?? '') && !fromOwnPages(request.headers, publicUrl)) {
      return refuse(response, publicUrl);
    }
    if (singleQuery(request, response)) return;
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (!toAdmin || path === '/health' || path.startsWith('/api/')) return void api(request, response);
    toAdmin(request, response, path);
  };
}

function refuse(response: ServerResponse, publicUrl: string): void {
  const headers = {
    ...safeHeaders(publicUrl),
    ...dataHeaders,
    'content-type': 'application/json',
    connection: 'close',
  };
  const error = `This request comes from another site. Open ${publicUrl} itself and try again.`;
  response.writeHead(403, headers).end(JSON.stringify({ error }));
}
