import type { Kernel } from '@tandem/kernel';
import type { KernelContext } from '@tandem/sdk/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Who } from '../auth/who.ts';

/** Most calls of procedures in one request. */
export const BATCH_LIMIT = 20;

/** Answers calls of the typed API, one or a batch. */
export function procedureCalls(kernel: Kernel, who: Who, request: Request): Promise<Response> {
  return fetchRequestHandler({
    router: kernel.router,
    endpoint: '/api/trpc',
    req: request,
    maxBatchSize: BATCH_LIMIT,
    createContext: () => contextOf(kernel, who, request.headers),
  });
}

/**
 * Who calls, for which centre. If that cannot be found out (the database is away), every call of the batch ends with
 * that error, in the shape and with the reference that an error of a procedure has.
 */
async function contextOf(kernel: Kernel, who: Who, headers: Headers): Promise<KernelContext> {
  try {
    return kernel.context({ account: await who.of(headers), centre: headers.get('tandem-centre') ?? undefined });
  } catch (error) {
    const { reference } = kernel.context({ account: null, centre: undefined });
    return { reference, enter: () => Promise.reject(error) };
  }
}
