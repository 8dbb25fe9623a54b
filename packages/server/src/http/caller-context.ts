import type { Kernel } from '@tandem/kernel';
import type { KernelContext } from '@tandem/sdk/server';
import type { Who } from '../auth/who.ts';

/** What a request says of who sent it. */
export interface CallerHeaders {
  readonly cookie: string | undefined;
  /** Slug of the centre. */
  readonly centre: string | undefined;
}

/**
 * Who calls, for which centre. If that cannot be found out (the database is away), every call of the request ends with
 * that error, in the shape and with the reference that an error of a procedure has.
 */
export async function callerContext(
  kernel: Kernel,
  who: Who,
  { cookie, centre }: CallerHeaders,
): Promise<KernelContext> {
  try {
    return kernel.context({ account: cookie === undefined ? null : await who.of(new Headers({ cookie })), centre });
  } catch (error) {
    const { reference } = kernel.context({ account: null, centre: undefined });
    return { reference, enter: () => Promise.reject(error) };
  }
}
