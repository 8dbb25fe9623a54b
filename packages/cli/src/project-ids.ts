import type { Database } from '@tandem/db';
import type { Centre } from '@tandem/kernel';
import { oneOf } from './find-centre.ts';
import { CommandProblem } from './problem.ts';

interface ProjectTables {
  'kernel_store.project': { readonly tenant_id: string; readonly id: string; readonly slug: string };
}

/** The ids of a centre's projects, by their slugs. @throws CommandProblem when the centre has no such project. */
export async function projectIds(
  database: Database,
  centre: Centre,
  slugs: readonly string[],
): Promise<readonly string[]> {
  const setUp = { tenantId: centre.id, actor: 'tandem', purpose: 'user add', mode: 'read' } as const;
  const projects = await database.tenant(setUp, () =>
    database
      .queries<ProjectTables>()
      .selectFrom('kernel_store.project')
      .select(['id', 'slug'])
      .orderBy('slug')
      .execute(),
  );
  return slugs.map((slug) => {
    const project = projects.find((one) => one.slug === slug);
    if (project) return project.id;
    const remedy = oneOf(projects, 'Install it in the admin first.');
    throw new CommandProblem(`The centre "${centre.slug}" has no project "${slug}".`, remedy);
  });
}
