import { type ModuleScope, procedureOf } from '@tandem/sdk/server';
import type { ShapeOf } from '@tandem/sdk';
import { TRPCError } from '@trpc/server';
import { core } from './contract.ts';

export const procedure = procedureOf(core);
export type CoreScope = ModuleScope<ShapeOf<typeof core>>;

/** @throws TRPCError `NOT_FOUND` when there is no such project, `FORBIDDEN` when the caller does not work for it. */
export function expectProject<P extends { readonly id: string }>(scope: CoreScope, project: P | undefined): P {
  if (!project) throw new TRPCError({ code: 'NOT_FOUND' });
  if (scope.caller.projects !== null && !scope.caller.projects.includes(project.id))
    throw new TRPCError({ code: 'FORBIDDEN' });
  return project;
}
