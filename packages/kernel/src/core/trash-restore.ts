import { type AnyContract, type TrashedThing, validate } from '@tandem/sdk';
import type { Restorers } from '@tandem/sdk/server';
import { z } from 'zod';
import type { Installed } from '../installed.ts';
import { core } from './contract.ts';
import { procedure } from './procedure.ts';
import { takenFromTrash, trailOf } from './taken-from-trash.ts';
import type { ModuleControl } from './task-control.ts';

/** How the core brings back what it takes away itself. */
// any: of the core, whose contract types it where it is made.
export type OwnTrash = Restorers<any>;

/** Taking something out of the trash, back to where it was or for good. */
export const leaveTrash = (
  host: Installed,
  contracts: readonly AnyContract[],
  { scopeOf }: ModuleControl,
  own: OwnTrash,
) => ({
  /**
   * Brings something back as it was, in one transaction. Whoever comes second, or after the 30 days, gets `core/trash-gone`, as for what
   * they may not see; a module may say with an outcome of its own why it cannot come back, and then it stays in the trash.
   */
  restore: procedure('trash.use')
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { audit }) => {
        const taken = await takenFromTrash({ access: host.access, contracts }, scope, tx, input.id);
        const { row, contract, declared, isPlaceGone } = taken;
        if (isPlaceGone) scope.fail('trash-place-gone', {});
        const found = await validate(declared.content, row.content);
        if (!found.ok) return scope.fail('trash-unreadable', {});
        const isOwn = contract.id === core.id;
        const restore = (isOwn ? own : host.modules.get(contract.id)?.trash)?.[row.kind];
        if (!restore) throw new Error(`${contract.id} trash/${row.kind}: nothing brings it back. Add it to implement.`);
        const thing: TrashedThing = {
          id: row.subject_id,
          projectId: row.project_id,
          content: found.value,
          removedAt: row.removed_at,
        };
        const at = { contract, permission: declared.permission, moduleId: row.instance_id };
        await restore(thing, isOwn ? scope : await scopeOf(scope, at));
        audit({ action: 'trash.restore', ...trailOf(taken) });
        return { id: row.subject_id, module: row.module, kind: row.kind };
      }),
    ),

  /** Takes something out of the trash for good, before its time: what was noted of a person and must go. */
  erase: procedure('trash.use')
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { audit }) => {
        const taken = await takenFromTrash({ access: host.access, contracts }, scope, tx, input.id);
        audit({ action: 'trash.erase', ...trailOf(taken) });
        return { erased: true };
      }),
    ),
});
