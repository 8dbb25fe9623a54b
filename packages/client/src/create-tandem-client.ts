import { createTRPCClient, httpBatchLink, httpBatchStreamLink, httpLink, splitLink } from '@trpc/client';
import type { AnyTRPCRouter } from '@trpc/server';
import type { CallsOf } from './calls.ts';
import { dataOf, type FailureMap } from './error-data.ts';
import { expectTandem } from './expect-tandem.ts';
import { retrying } from './retrying.ts';

/** Where to call, for which centre and as whom. */
export interface TandemClientSettings {
  /** The address of the installation, such as `https://tandem.example.be`. */
  readonly url: string;
  /** Slug of the centre. */
  readonly centre: string;
  /** Access token of that centre. Without one the cookie of whoever is signed in counts, as in the admin. */
  readonly token?: string | undefined;
  /** In place of the global one. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** How often a safe call is tried again; 3 unless said otherwise, 0 for never. */
  readonly retries?: number | undefined;
  /** Has the answers of calls made together arrive each as soon as it is ready, not all at once. For pages. */
  readonly streaming?: boolean | undefined;
}

/** The API of one centre. */
export interface TandemClient<R extends AnyTRPCRouter, F extends object = FailureMap<R>> {
  /** Calls: `api.core.project.list.query()`, `api.core.configuration.publish.mutate({ … })`. Each takes `{ signal }` to be broken off. */
  readonly api: CallsOf<R>;
  /** The details of a declared outcome, when `error` is that outcome; else undefined. */
  failure<C extends keyof F & string>(error: unknown, code: C): F[C] | undefined;
}

/** Most calls of one request, and characters of its address: what the server, and every proxy, takes. */
const MOST_CALLS = 20;
const LONGEST_ADDRESS = 6_000;

/** Of an address, what is left for the path and for the marks around the input. */
const ROOM = 500;

const RETRIES = 3;

/**
 * Makes a client of the API of a Tandem installation. Queries made in the same moment travel in one request; queries, which change nothing, are
 * tried again after an outage on the way, mutations never once they may have been sent.
 *
 * @example
 * const { api, failure } = createTandemClient<AppRouter>({ url, centre: 'bruxelles', token });
 * const projects = await api.core.project.list.query();
 */
export function createTandemClient<R extends AnyTRPCRouter, F extends object = FailureMap<R>>(
  settings: TandemClientSettings,
): TandemClient<R, F> {
  const { centre, token, streaming = false, retries = RETRIES } = settings;
  const fetchOnce = settings.fetch ?? ((...request: Parameters<typeof fetch>) => globalThis.fetch(...request));
  const common = {
    url: `${settings.url.replace(/\/+$/, '')}/api/trpc`,
    headers: { 'tandem-centre': centre, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    fetch: retrying(expectTandem(fetchOnce), { retries }),
  };
  const batch = { ...common, maxItems: MOST_CALLS, maxURLLength: LONGEST_ADDRESS };
  const api = createTRPCClient<AnyTRPCRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'query',
        true: splitLink({
          condition: ({ input }) => fitsAddress(input),
          true: streaming ? httpBatchStreamLink(batch) : httpBatchLink(batch),
          false: httpLink({ ...common, methodOverride: 'POST' }),
        }),
        // Each on its own: of a batch that was cut off nobody could say how much was done.
        false: httpLink(common),
      }),
    ],
  });
  return {
    // The links do not depend on the router; its type is the caller's knowledge.
    api: api as unknown as CallsOf<R>,
    failure: (error, code) => {
      const found = dataOf(error)?.failure;
      return found?.code === code ? (found.details as F[typeof code]) : undefined;
    },
  };
}

/** A question that is longer, such as one with a file in it, is sent as a body. */
const fitsAddress = (input: unknown): boolean =>
  encodeURIComponent(JSON.stringify(input) ?? '').length <= LONGEST_ADDRESS - ROOM;
