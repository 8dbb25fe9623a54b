import type { IncomingMessage } from 'node:http';
import type { Whence } from './door.ts';

/** The address a request comes from. Behind our proxy it is what the proxy wrote last; else nobody's word is taken for it. */
export function addressOf(request: IncomingMessage, behindProxy: boolean): string {
  const forwarded = behindProxy ? request.headers['x-forwarded-for'] : undefined;
  const last = String(forwarded ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return last || request.socket.remoteAddress || 'unknown';
}

/** Where a request to sign in comes from. */
export const whenceOf = (request: IncomingMessage, behindProxy: boolean): Whence => ({
  address: addressOf(request, behindProxy),
  device: request.headers['user-agent'],
});
