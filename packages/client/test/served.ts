/** What a test's server did with a request. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | undefined;
}

export type Turn = Response | Error | (() => Promise<Response>);

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

export const page = (status: number, headers: Record<string, string> = {}): Response =>
  new Response('<h1>Bad Gateway</h1>', { status, headers: { 'content-type': 'text/html', ...headers } });

/** As Node fails when nobody listens: nothing was sent. */
export const nobodyListens = (): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) });

/** As Node fails when the other side hangs up: who knows what it had read. */
export const hungUp = (): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('closed'), { code: 'UND_ERR_SOCKET' }) });

/** A `fetch` that gives these answers one after the other, the last one ever after, and notes what was asked. */
export function served(...turns: readonly Turn[]): { readonly fetch: typeof fetch; readonly asked: readonly Asked[] } {
  const asked: Asked[] = [];
  return {
    asked,
    fetch: async (input, init) => {
      const turn = turns[Math.min(asked.length, turns.length - 1)];
      const { method = 'GET', headers, body, signal } = init ?? {};
      asked.push({ method, url: input as string, headers: new Headers(headers), body: body as string | undefined });
      signal?.throwIfAborted();
      if (turn instanceof Error) throw turn;
      if (typeof turn === 'function') return await turn();
      if (!turn) throw new Error('The test gives no answer.');
      return turn.clone();
    },
  };
}
