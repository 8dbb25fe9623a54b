import type { Account, Kernel } from '@tandem/kernel';
import type { KernelContext } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';
import type { Bearer } from '../auth/bearer.ts';
import type { Who } from '../auth/who.ts';
import type { CallerHeaders } from './caller-headers.ts';

/** Who can call: people by the cookie of their sign-in, programs by their access token. */
export interface Callers {
  readonly kernel: Kernel;
  readonly who: Pick<Who, 'of'>;
  readonly bearer: Bearer;
}

/**
 * Who calls, for which centre. If that cannot be found out (the database is away, the token opens nothing), every call of the request
 * ends with that error, in the shape and with the reference that an error of a procedure has.
 */
export async function callerContext(callers: Callers, headers: CallerHeaders): Promise<KernelContext> {
  const { kernel } = callers;
  try {
    return kernel.context({ account: await accountOf(callers, headers), centre: headers.centre });
  } catch (error) {
    const { reference } = kernel.context({ account: null, centre: undefined });
    return { reference, enter: () => Promise.reject(error) };
  }
}

/**
 * A token alone counts where there is one: a request never gets more than its token gives, because a browser added a cookie. Other
 * schemes are not for us: a proxy in front may ask for a password of its own.
 */
async function accountOf({ who, bearer }: Callers, headers: CallerHeaders): Promise<Account | null> {
  const { authorization, cookie, centre, address } = headers;
  if (authorization === 'several') {
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'Send one header "authorization", not several.' });
  }
  const sent = /^bearer(?:\s+(.*))?$/is.exec(authorization?.text.trim() ?? '');
  if (sent) return await bearer.of({ token: sent[1] ?? '', centre, address });
  return await who.of(cookie);
}
