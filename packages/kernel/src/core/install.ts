import { z } from 'zod';
import { chainVersions, completeContent } from '../configuration/content.ts';
import { insertInstances, insertProject, insertRevision } from '../configuration/store.repository.ts';
import type { Installed } from '../installed.ts';
import { expectPlugin } from './expect-plugin.ts';
import { procedure, reason } from './procedure.ts';

/** Installs a project plugin in the centre: the project, its modules, and revision 1 as the plugin has it. */
export const installProject = (host: Installed) =>
  procedure('project.install')
    .input(z.object({ plugin: z.string().min(1).max(40), reason }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { emit, audit }) => {
        const plugin = expectPlugin(host, input.plugin);
        const { id: slug, version } = plugin;
        const chains = host.chains(slug);
        const content = await completeContent(chains);
        const projectId = scope.newId();
        const at = scope.clock.now();
        const isNew = await insertProject(tx, {
          id: projectId,
          slug,
          plugin: slug,
          current_revision: 1,
          created_at: at,
        });
        if (!isNew) scope.fail('project-installed', { slug });
        const instances = Object.entries(plugin.modules).map(([name, { contract, options }], position) => ({
          id: scope.newId(),
          project_id: projectId,
          slug: name,
          kind: contract.id as string,
          state: options.state ?? 'open',
          position,
        }));
        await insertInstances(tx, instances);
        await insertRevision(tx, {
          project_id: projectId,
          number: 1,
          content,
          base: content,
          versions: { plugin: version, chains: chainVersions(chains) },
          reason: input.reason,
          actor: scope.caller.accountId,
          actor_name: scope.caller.name,
          published_at: at,
        });
        emit('project.installed', { projectId, plugin: slug });
        const subject = { type: 'project', id: projectId };
        audit({ action: 'project.install', subject, details: { plugin: slug, version } });
        return { projectId, slug, modules: instances.map(({ id, slug: name, kind }) => ({ id, slug: name, kind })) };
      }),
    );
