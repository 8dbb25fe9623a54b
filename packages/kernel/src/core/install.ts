import { z } from 'zod';
import { chainVersions, completeContent } from '../configuration/content.ts';
import { repairable } from '../configuration/migrate.ts';
import type { Installed } from '../installed.ts';
import { changed, changeOf } from '../standing/standing.ts';
import { createProject, type CreatedProject } from './create-project.ts';
import { expectPlugin } from './expect-plugin.ts';
import { procedure, reason } from './procedure.ts';
import { expectWholeCentre } from './whole-centre.ts';

/** Installs a project plugin in the centre: the project, its modules, and revision 1 as the plugin has it. */
export const installProject = (host: Installed) =>
  procedure('project.install')
    .input(z.object({ plugin: z.string().min(1).max(40), reason }))
    .mutation(({ ctx: { module: scope }, input }) =>
      scope.transaction(async (tx, { emit, audit }): Promise<CreatedProject> => {
        expectWholeCentre(scope);
        const plugin = expectPlugin(host, input.plugin);
        const { id: slug, version } = plugin;
        const chains = host.chains(slug);
        const content = await repairable(completeContent(chains));
        const created = await createProject(tx, scope, {
          slug,
          plugin: slug,
          modules: Object.entries(plugin.modules).map(([name, { contract, options }]) => ({
            slug: name,
            kind: contract.id as string,
            standing: changed(undefined, changeOf(options.state ?? 'open'), scope.clock.today()),
          })),
          content,
          base: content,
          versions: { plugin: version, chains: chainVersions(chains) },
          reason: input.reason,
        });
        if (!created) return scope.fail('project-installed', { slug });
        const subject = { type: 'project', id: created.projectId };
        emit('project.installed', { projectId: created.projectId, plugin: slug });
        audit({ action: 'project.install', subject, details: { plugin: slug, version } });
        return created;
      }),
    );
