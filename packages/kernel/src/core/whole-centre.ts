import { TRPCError } from '@trpc/server';
import type { CoreScope } from './procedure.ts';

/** Whether the caller works for all projects of the centre, also later ones. */
export const isOfWholeCentre = ({ caller }: CoreScope): boolean => caller.projects === null;

/**
 * What belongs to no single project is for those of the whole centre: a project that is not there yet, which others could not open, and
 * what waits in the queue, for any project.
 *
 * @throws TRPCError `FORBIDDEN`.
 */
export function expectWholeCentre(scope: CoreScope): void {
  if (!isOfWholeCentre(scope)) throw new TRPCError({ code: 'FORBIDDEN' });
}
