import type { Kernel } from '@tandem/kernel';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Who } from '../auth/who.ts';
import { callerContext, type CallerHeaders } from './caller-context.ts';

/** Most calls of procedures in one request. */
const BATCH_LIMIT = 20;

/** Answers calls of the typed API, one or a batch. */
export function procedureCalls(kernel: Kernel, who: Who, request: Request): Promise<Response> {
  return fetchRequestHandler({
    router: kernel.router,
    endpoint: '/api/trpc',
    req: request,
    maxBatchSize: BATCH_LIMIT,
    createContext: () => callerContext(kernel, who, callerHeaders(request.headers)),
  });
}

const callerHeaders = (headers: Headers): CallerHeaders => ({
  cookie: headers.get('cookie') ?? undefined,
  centre: headers.get('tandem-centre') ?? undefined,
});
