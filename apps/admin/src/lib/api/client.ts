import { httpBatchStreamLink, httpLink } from '@trpc/client';
import type { Api } from './api.ts';
import { apiOver } from './api.ts';

const url = '/api/trpc';

/** The API over HTTP, as one centre sees it. Calls made together travel together, and each is answered as soon as it is done. */
export const clientOf = (centre: string): Api =>
  apiOver(httpBatchStreamLink({ url, headers: { 'tandem-centre': centre }, maxItems: 20 }));

/** For questions that are too long for an address, such as one with a file in it: each is sent by itself, as a body. */
export const clientForFiles = (centre: string): Api =>
  apiOver(httpLink({ url, headers: { 'tandem-centre': centre }, methodOverride: 'POST' }));
