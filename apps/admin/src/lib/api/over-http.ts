import { createTandemClient } from '@tandem/client';
import type { Api } from './api.ts';
import type { AdminRouter } from './router.ts';

/**
 * The API over HTTP, as one centre sees it, by the client that programs of others have. Calls made together travel together, and each is answered
 * as soon as it is done. A reading call is tried once more: a server that is being started again is back in a moment, and nobody waits long for bad news.
 */
export const overHttp = (centre: string): Api =>
  createTandemClient<AdminRouter>({ url: '', centre, streaming: true, retries: 1 }).api;
