import type { Caller, ProjectOfCentre } from '@tandem/sdk/server';
import type { Kysely } from 'kysely';
import { projectWithId, projectWithSlug } from '../configuration/store.repository.ts';
import type { KernelStoreTables } from '../tables.gen.ts';
import { noSuchProject, notTheirProject } from './refused-project.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The project of the centre with this slug or id, if the caller works for it. A text that is written as an id is one.
 *
 * @param projects those of the caller; `null`: all of the centre.
 * @throws TRPCError `NOT_FOUND` when there is no such project, `FORBIDDEN` when the caller does not work for it.
 */
export async function projectOfCaller(
  db: Kysely<KernelStoreTables>,
  projects: Caller['projects'],
  slugOrId: string,
): Promise<ProjectOfCentre> {
  const project = uuid.test(slugOrId)
    ? await projectWithId.first(db, { id: slugOrId })
    : await projectWithSlug.first(db, { slug: slugOrId });
  if (!project) throw noSuchProject();
  if (projects !== null && !projects.includes(project.id)) throw notTheirProject();
  return project;
}
