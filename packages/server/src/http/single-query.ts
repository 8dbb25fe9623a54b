import type { IncomingMessage, ServerResponse } from 'node:http';
import { callTRPCProcedure, getErrorShape, getTRPCErrorFromUnknown } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { retryAfterIn } from '../auth/too-many-attempts.ts';
import { callerContext, type Callers } from './caller-context.ts';
import { callerHeaders } from './caller-headers.ts';

const ENDPOINT = '/api/trpc/';

/**
 * Answers the plainest call, one query by GET, straight from Node's request: tRPC's own adapter makes a web request, a web response and a stream
 * of each, which costs as much as the query (docs/decisions/0008). Batches, streams, mutations and everything unusual go to the adapter;
 * a test holds both to the same answers.
 */
export function singleQueries(
  callers: Callers & { readonly behindProxy: boolean },
  headers: Readonly<Record<string, string>>,
) {
  const { router } = callers.kernel;
  const fixed = { ...headers, 'content-type': 'application/json', vary: 'trpc-accept, accept' };
  const procedures: Readonly<Record<string, { readonly _def: { readonly type: string } }>> = router._def.procedures;

  /** Whether the request is such a call and is being answered. */
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { url = '/', method } = request;
    if (method !== 'GET' || !url.startsWith(ENDPOINT) || isUnusual(request)) return false;
    const [path = '', search = ''] = url.slice(ENDPOINT.length).split('?', 2);
    const asked = new URLSearchParams(search);
    if (asked.has('batch') || asked.has('connectionParams')) return false;
    if (!Object.hasOwn(procedures, path) || procedures[path]?._def.type !== 'query') return false;
    const input = readInput(asked.get('input'));
    if (!input) return false;
    answer(path, input.value, request, response).catch(() => response.destroy());
    return true;
  };

  async function answer(
    path: string,
    input: unknown,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const stopped = new AbortController();
    response.once('close', () => {
      // After the last byte there is nothing to stop, and an abort costs the making of its reason.
      if (!response.writableFinished) stopped.abort();
    });
    const ctx = await callerContext(callers, callerHeaders(request, callers.behindProxy));
    const call = { router, path, ctx, type: 'query', signal: stopped.signal, batchIndex: 0 } as const;
    try {
      const data = await callTRPCProcedure({ ...call, getRawInput: () => Promise.resolve(input) });
      send(response, 200, JSON.stringify({ result: { data } }));
    } catch (cause) {
      const error = getTRPCErrorFromUnknown(cause);
      const shape = getErrorShape({ config: router._def._config, error, type: 'query', path, input, ctx });
      const seconds = retryAfterIn(error);
      if (seconds !== undefined) response.setHeader('retry-after', String(seconds));
      send(response, getHTTPStatusCodeFromError(error), JSON.stringify({ error: shape }));
    }
  }

  /** Takes text: what cannot be written as JSON must fail before anything is sent. */
  function send(response: ServerResponse, status: number, text: string): void {
    const length = Buffer.byteLength(text);
    // With its length known the answer leaves in one piece, headers included.
    response.writeHead(status, { ...fixed, 'content-length': length });
    response.end(text);
  }
}

/** A stream of lines or of events, or an input that is no JSON: the adapter's work. */
function isUnusual({ headers }: IncomingMessage): boolean {
  const { accept, 'content-type': contentType } = headers;
  if (headers['trpc-accept'] !== undefined || accept?.includes('text/event-stream') === true) return true;
  return contentType !== undefined && !contentType.startsWith('application/json');
}

/** The input of the call; undefined when it cannot be read, which the adapter then says in its words. */
function readInput(written: string | null): { readonly value: unknown } | undefined {
  if (written === null || written === '') return { value: undefined };
  try {
    return { value: JSON.parse(written) as unknown };
  } catch {
    return undefined;
  }
}
