import type { Project } from '@tandem/sdk';
import { TRPCError } from '@trpc/server';
import { problemText } from '../check/problem.ts';
import type { Installed } from '../installed.ts';

/** @throws TRPCError `NOT_FOUND` when this server has no such plugin, `PRECONDITION_FAILED` when the check refused it. */
export function expectPlugin(host: Installed, id: string): Project {
  const plugin = host.projects.get(id);
  if (!plugin) throw new TRPCError({ code: 'NOT_FOUND', message: `No project plugin "${id}" is part of this server.` });
  const refusal = host.refused.projects.get(id);
  if (refusal) throw new TRPCError({ code: 'PRECONDITION_FAILED', message: problemText(refusal) });
  return plugin;
}
