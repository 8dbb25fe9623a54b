import { TRPCError } from '@trpc/server';

/** The refusal of a project that the centre does not have. */
export const noSuchProject = (): TRPCError =>
  new TRPCError({ code: 'NOT_FOUND', message: 'There is no such project in this centre.' });

/** The refusal of a project that the caller, or the token they call with, does not work for. */
export const notTheirProject = (): TRPCError =>
  new TRPCError({ code: 'FORBIDDEN', message: 'The caller does not work for this project.' });
