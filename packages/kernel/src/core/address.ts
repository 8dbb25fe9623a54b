import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { type Chain, projectChain } from '../configuration/content.ts';
import type { StoredProject } from './stored-project.ts';

/** The slug of a project in this centre. */
export const projectSlug = z.string().min(1).max(40);
/** The name of a chain: `project`, or the slug of a module. */
export const chainName = z.string().min(1).max(40);

/** The largest number of a revision: PostgreSQL's largest integer. */
export const lastRevision = 2 ** 31 - 1;
/** Said where the number is of no revision. */
export const noRevision = 'The project has no such revision.';
export const revisionInput = z.int().positive().max(lastRevision);

/** A part of a project's configuration; left out, the project's own. */
export const chainAddress = z.object({ project: projectSlug, chain: chainName.default(projectChain) });

/** @throws TRPCError `NOT_FOUND` when the project has no such chain. */
export function expectChain({ chains }: StoredProject, name: string): Chain {
  const chain = chains.find((one) => one.name === name);
  if (!chain) throw new TRPCError({ code: 'NOT_FOUND', message: `The project has no part "${name}".` });
  return chain;
}
