import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { retryAfterIn } from '../auth/too-many-attempts.ts';
import { callerContext, type Callers } from './caller-context.ts';
import type { CallerHeaders } from './caller-headers.ts';

/** Most calls of procedures in one request. */
export const BATCH_LIMIT = 20;

/** Whether a request holds more calls than are answered at once: its path names them all. */
export const holdsTooMany = (path: string): boolean => path.split(',').length > BATCH_LIMIT;

/** Answers calls of the typed API, one or a batch. */
export function procedureCalls(callers: Callers, request: Request, sender: CallerHeaders): Promise<Response> {
  return fetchRequestHandler({
    router: callers.kernel.router,
    endpoint: '/api/trpc',
    req: request,
    maxBatchSize: BATCH_LIMIT,
    // A query whose input does not fit in an address comes by POST: a project file that is only looked at.
    allowMethodOverride: true,
    createContext: () => callerContext(callers, sender),
    responseMeta: ({ errors }) => {
      const seconds = Math.max(0, ...errors.map((error) => retryAfterIn(error) ?? 0));
      return seconds > 0 ? { headers: { 'retry-after': String(seconds) } } : {};
    },
  });
}
