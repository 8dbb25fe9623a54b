import { z } from 'zod';
import type { Installed } from '../installed.ts';
import { projectSlug } from './address.ts';
import { procedure } from './procedure.ts';
import type { Repair } from './repair.ts';
import { readProject } from './stored-project.ts';

/** Tries at once to read a project that needs repair, and says what is still in the way. What is stored stays as it is. */
export const retryConfiguration = (host: Installed) =>
  procedure('configuration.edit')
    .input(z.object({ project: projectSlug }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { audit }): Promise<{ readonly repairs: readonly Repair[] }> => {
        const { row, repairs } = await readProject(host, scope, tx, input.project);
        const details = { parts: repairs.map(({ chain, reason }) => `${chain}: ${reason}`) };
        audit({ action: 'configuration.retry', subject: { type: 'project', id: row.id }, details });
        return { repairs };
      }),
    );
