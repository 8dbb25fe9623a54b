import type { AnyContract, Standing } from '@tandem/sdk';
import type { Kysely } from 'kysely';
import { isCentreModule } from '../check/pages.ts';
import { type Chain, chainVersions } from '../configuration/content.ts';
import { insertInstances } from '../configuration/store.repository.ts';
import type { Tree } from '../configuration/tree.ts';
import type { Installed } from '../installed.ts';
import type { KernelStoreTables } from '../tables.gen.ts';
import type { NewModule } from './create-project.ts';
import { nextRevision } from './next-revision.ts';
import type { CoreScope } from './procedure.ts';
import { basesOf, nextPosition, type StoredProject } from './stored-project.ts';

/** A module that a project is to get, with its complete configuration. */
export interface ModuleToAdd {
  /** Of one that comes back: the id and the place among the modules that it had. */
  readonly id?: string;
  readonly position?: number;
  readonly slug: string;
  readonly standing: Standing;
  readonly chain: Pick<Chain, 'contract'>;
  readonly tree: Tree;
  /** Of one that comes back, and that a plugin once brought: its base. */
  readonly base?: Tree | undefined;
  readonly reason: string;
}

/** A module that a project has got, in this revision. */
export interface AddedModule extends NewModule {
  readonly revision: number;
}

/**
 * Adds a module of the centre's own to a project, as its next revision. A draft that is open has it too.
 *
 * @throws TRPCError the outcome `slug-taken` when the project, or the centre for all its projects, has a part of that name.
 */
export async function addModule(
  host: Installed,
  tx: Kysely<KernelStoreTables>,
  scope: CoreScope,
  { row, instances, chains, published, base }: StoredProject,
  { id, position = nextPosition(instances), slug, standing, chain, tree, base: own, reason }: ModuleToAdd,
): Promise<AddedModule> {
  const contracts = [...host.modules.values()].map((module): AnyContract => module.contract);
  const isTaken = isCentreModule(slug, contracts) || instances.some((instance) => instance.slug === slug);
  if (isTaken) scope.fail('slug-taken', { slug });
  const { id: kind, config } = chain.contract;
  const module: NewModule = { id: id ?? scope.newId(), slug, kind: kind as string };
  await insertInstances(tx, [{ ...module, project_id: row.id, standing, position }]);
  const versions = { ...row.versions.chains, ...chainVersions(chains), [slug]: config.version };
  const revision = await nextRevision(tx, scope, row, {
    content: { ...published, [slug]: tree },
    base: { ...basesOf(row, base), ...(own && { [slug]: own }) },
    versions: { ...row.versions, chains: versions },
    reason,
  });
  return { ...module, revision };
}
