import type { AnyContract } from '@tandem/sdk';
import { z } from 'zod';
import { projectWithSlug } from '../configuration/store.repository.ts';
import type { Installed } from '../installed.ts';
import { daysLeft } from '../trash/kept.ts';
import { trashKind, visibleTrash } from '../trash/kinds.ts';
import { trashBefore } from '../trash/trash.repository.ts';
import { projectSlug } from './address.ts';
import { core } from './contract.ts';
import { expectProject, procedure } from './procedure.ts';
import type { ModuleControl } from './task-control.ts';
import { leaveTrash, type OwnTrash } from './trash-restore.ts';

const pageSize = 50;

/**
 * What was taken away, for 30 days. The permission of the core lets somebody in; what they see and may bring back follows from the
 * permission that taking it away asked for, there where it was.
 */
export const trashProcedures = (host: Installed, control: ModuleControl, own: OwnTrash) => {
  const contracts = [core as AnyContract, ...[...host.modules.values()].map(({ contract }) => contract as AnyContract)];
  const labels = new Map(contracts.map((contract) => [contract.id as string, contract]));
  const labelOf = (module: string, kind: string) => {
    const contract = labels.get(module);
    const label = contract && trashKind(contract, kind)?.label;
    return host.resolve({ key: `${module}:${label ?? kind}` });
  };

  return {
    /** Newest first; `before` is the id of the last one of the page before. */
    list: procedure('trash.use')
      .input(z.object({ project: projectSlug.optional(), before: z.uuid().optional() }).default({}))
      .query(async ({ ctx: { module: scope }, input: { project: slug, before } }) => {
        const project =
          slug === undefined ? undefined : expectProject(scope, await projectWithSlug.first(scope.db, { slug }));
        const now = scope.clock.now();
        const rows = await trashBefore.execute(scope.db, {
          ...(await visibleTrash(host.access, contracts, scope.db, scope.caller)),
          now,
          project: project?.id ?? null,
          before: before?.toLowerCase() ?? null,
          limit: pageSize + 1,
        });
        const things = rows.slice(0, pageSize).map((row) => ({
          id: row.id,
          module: row.module,
          kind: row.kind,
          /** What such a thing is called, by language. */
          label: labelOf(row.module, row.kind),
          /** What it is known by: as it was written, or by language. */
          title: row.title,
          /** Slug of the project that it was taken from; null: it belonged to none. */
          project: row.project,
          /** Slug of the module of that project; null: it was taken from none, or that one is gone itself. */
          instance: row.instance,
          removedAt: row.removed_at,
          removedByName: row.removed_by_name,
          keptUntil: row.kept_until,
          daysLeft: daysLeft(row.kept_until, now),
        }));
        return {
          things,
          /** To give as `before` for the next page; null on the last. */
          next: rows.length > pageSize ? (things.at(-1)?.id ?? null) : null,
        };
      }),

    ...leaveTrash(host, contracts, control, own),
  };
};
