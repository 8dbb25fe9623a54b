import { TRPCError } from '@trpc/server';
import type { Held } from '../access/permissions.ts';

/**
 * The refusal of a call that is not allowed. Who writes a program may know which scope their token lacks; a person is told by the
 * admin, in words of its own.
 */
export function lacksRight({ scopes }: Held, permission: string): TRPCError {
  if (scopes === undefined) return new TRPCError({ code: 'FORBIDDEN' });
  const message = scopes.includes(permission)
    ? `This access token has the scope "${permission}", and whoever made it may not do this here. Ask somebody who may for a token.`
    : `This access token lacks the scope "${permission}". Ask for a token that has it.`;
  return new TRPCError({ code: 'FORBIDDEN', message });
}
