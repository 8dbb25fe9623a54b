import type { IncomingMessage } from 'node:http';
import { addressOf } from './address.ts';

/** What a request says of who sent it. */
export interface CallerHeaders {
  readonly cookie: string | undefined;
  /** The header `authorization`; `several` when there was more than one: Node keeps the first, a proxy may have checked the last. */
  readonly authorization: { readonly text: string } | 'several' | undefined;
  /** Slug of the centre. */
  readonly centre: string | undefined;
  readonly address: string;
}

export function callerHeaders(request: IncomingMessage, behindProxy: boolean): CallerHeaders {
  const { cookie, authorization, 'tandem-centre': centre } = request.headers;
  return {
    cookie,
    authorization: authorization === undefined ? undefined : several(request) ? 'several' : { text: authorization },
    centre: typeof centre === 'string' ? centre : undefined,
    address: addressOf(request, behindProxy),
  };
}

/** Names and values take turns in `rawHeaders`. */
const several = ({ rawHeaders }: IncomingMessage): boolean =>
  rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'authorization').length > 1;
