import type { Api } from './api.ts';
import { apiOver } from './api.ts';
import { httpBatchStreamLink } from '@trpc/client';

/** The API over HTTP, as one centre sees it. Calls made together travel together, and each is answered as soon as it is done. */
export const clientOf = (centre: string): Api =>
  apiOver(httpBatchStreamLink({ url: '/api/trpc', headers: { 'tandem-centre': centre }, maxItems: 20 }));
