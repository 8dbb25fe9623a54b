import type { ShapeOf } from '@tandem/sdk';
import { type ModuleScope, procedureOf } from '@tandem/sdk/server';
import { z } from 'zod';
import { noSuchProject, notTheirProject } from '../call/refused-project.ts';
import { core } from './contract.ts';

/** Starts a procedure of the core under one of its permissions. */
export const procedure = procedureOf(core);
export type CoreScope = ModuleScope<ShapeOf<typeof core>>;

/** @throws TRPCError `NOT_FOUND` when there is no such project, `FORBIDDEN` when the caller does not work for it. */
export function expectProject<P extends { readonly id: string }>(scope: CoreScope, project: P | undefined): P {
  if (!project) throw noSuchProject();
  if (scope.caller.projects !== null && !scope.caller.projects.includes(project.id)) throw notTheirProject();
  return project;
}

/** Why somebody does what others will ask about. */
export const reason = z.string().trim().min(1).max(500);
