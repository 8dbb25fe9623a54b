import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { completeContent, versionsOf } from '../configuration/content.ts';
import { insertRevision, projectBySlug } from '../configuration/store.repository.ts';
import type { Installed } from '../installed.ts';
import { procedure } from './procedure.ts';

/** Installs a project plugin in the centre: the project, its modules, and revision 1 as the plugin has it. */
export const installProject = (host: Installed) =>
  procedure('project.install')
    .input(z.object({ plugin: z.string(), reason: z.string().trim().min(1).max(500) }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { emit, audit }) => {
        const plugin = host.projects.get(input.plugin);
        if (!plugin)
          throw new TRPCError({
            code: 'NOT_FOUND',
            message: `No project plugin "${input.plugin}" is part of this server.`,
          });
        if (await projectBySlug.first(tx, { slug: plugin.id })) scope.fail('project-installed', { slug: plugin.id });
        const chains = host.chains(plugin.id);
        const content = await completeContent(chains);
        const projectId = scope.newId();
        const at = scope.clock.now();
        await tx
          .insertInto('kernel_store.project')
          .values({ id: projectId, slug: plugin.id, plugin: plugin.id, current_revision: 1, created_at: at })
          .execute();
        const instances = Object.entries(plugin.modules).map(([slug, { contract, options }], position) => ({
          id: scope.newId(),
          project_id: projectId,
          slug,
          kind: contract.id as string,
          state: options.state ?? 'open',
          position,
        }));
        if (instances.length > 0) await tx.insertInto('kernel_store.module_instance').values(instances).execute();
        await insertRevision(tx, {
          project_id: projectId,
          number: 1,
          content,
          base: content,
          versions: versionsOf(plugin, chains),
          reason: input.reason,
          actor: scope.caller.accountId,
          actor_name: scope.caller.name,
          published_at: at,
        });
        emit('project.installed', { projectId, plugin: plugin.id });
        audit({
          action: 'project.install',
          subject: { type: 'project', id: projectId },
          details: { plugin: plugin.id, version: plugin.version },
        });
        return { projectId, slug: plugin.id, modules: instances.map(({ id, slug, kind }) => ({ id, slug, kind })) };
      }),
    );
