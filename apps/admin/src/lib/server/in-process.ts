import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { Api } from '#lib/api/api.ts';
import type { AdminRouter } from '#lib/api/router.ts';
import type { TandemOnRequest } from './tandem-on-request.ts';

/** The API without a hop over the network, for the first sight of a page: same calls, same checks, same errors as in the browser. */
export const inProcess = (tandem: TandemOnRequest, centre: string | undefined): Api =>
  createTRPCClient<AdminRouter>({ links: [link(tandem, centre)] });

const link =
  (tandem: TandemOnRequest, centre: string | undefined): TRPCLink<AdminRouter> =>
  () =>
  ({ op: { path, type, input } }) =>
    observable((observer) => {
      if (type === 'subscription')
        throw new Error(`${path} is a subscription; a page being written has nothing to subscribe to.`);
      tandem.call(centre, { path, type, input }).then(
        (outcome) => {
          if (!outcome.ok) return observer.error(TRPCClientError.from({ error: outcome.error }));
          observer.next({ result: { type: 'data', data: outcome.data } });
          observer.complete();
        },
        (cause: Error) => observer.error(TRPCClientError.from(cause)),
      );
    });
