import { z } from 'zod';
import { lockProject, projectBySlug, setRetired } from '../configuration/store.repository.ts';
import { projectSlug } from './address.ts';
import { expectProject, procedure, reason } from './procedure.ts';
import { expectInUse } from './retired.ts';

/** A project, or a course, that is over. */
export const retireProjects = {
  /**
   * Takes a project out of use: out of the navigation and of what is listed, its modules closed and its configuration fixed. Its past stays to
   * be read, exported and counted. Nothing of it is changed, so that bringing it back finds it as it was.
   */
  retire: procedure('project.compose')
    .input(z.object({ project: projectSlug, reason }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { emit, audit }) => {
        await lockProject(tx, input.project);
        const row = expectProject(scope, await projectBySlug.first(tx, { slug: input.project }));
        expectInUse(scope, row);
        const at = scope.clock.now();
        await setRetired(tx, row.id, {
          retired_at: at,
          retired_by: scope.caller.accountId,
          retired_by_name: scope.caller.name,
          retired_reason: input.reason,
        });
        emit('project.retired', { projectId: row.id });
        audit({
          action: 'project.retire',
          subject: { type: 'project', id: row.id },
          details: { reason: input.reason },
        });
        return { at };
      }),
    ),

  /** Takes a retired project into use again, as it was. One that is in use stays so: whoever presses twice is not told off. */
  bringBack: procedure('project.compose')
    .input(z.object({ project: projectSlug }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { emit, audit }) => {
        await lockProject(tx, input.project);
        const row = expectProject(scope, await projectBySlug.first(tx, { slug: input.project }));
        audit({ action: 'project.bring-back', subject: { type: 'project', id: row.id } });
        if (row.retired_at === null) return { isInUse: true };
        const inUse = { retired_at: null, retired_by: null, retired_by_name: null, retired_reason: null };
        await setRetired(tx, row.id, inUse);
        emit('project.brought-back', { projectId: row.id });
        return { isInUse: true };
      }),
    ),
};
