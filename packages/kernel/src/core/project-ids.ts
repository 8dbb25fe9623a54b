import { projectSlugs } from '../token/token.repository.ts';
import { type CoreScope, expectProject } from './procedure.ts';

/**
 * The ids of projects named by their slugs, each once.
 *
 * @throws TRPCError `NOT_FOUND` for a project that is not there, `FORBIDDEN` for one that the caller does not work for.
 */
export async function projectIdsOf(
  scope: CoreScope,
  tx: Parameters<typeof projectSlugs>[0],
  slugs: readonly string[],
): Promise<readonly string[]> {
  const all = await projectSlugs(tx);
  const named = (slug: string) => all.find((one) => one.slug === slug);
  return [...new Set(slugs)].map((slug) => expectProject(scope, named(slug)).id);
}
