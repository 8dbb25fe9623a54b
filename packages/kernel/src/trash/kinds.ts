import type { AnyContract, TrashKind } from '@tandem/sdk';
import type { Kysely } from 'kysely';
import type { Access } from '../access/access.ts';
import type { Held } from '../access/permissions.ts';
import type { KernelStoreTables } from '../tables.gen.ts';
import { placesOf, type Visible } from './trash.repository.ts';

/** What a contract says of things that can be brought back; nothing in one that was written before there was a trash. */
export const trashKindsOf = ({
  trash,
}: {
  readonly trash?: AnyContract['trash'];
}): Readonly<Record<string, TrashKind>> => trash ?? {};

/** The kind of this name; never a name that every object has. */
export function trashKind(contract: AnyContract, name: string): TrashKind | undefined {
  const kinds = trashKindsOf(contract);
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

/** Whether there is anything that somebody could ever bring back. Who cannot is not shown a trash that would stay empty for them. */
export const hasTrash = (access: Access, contracts: readonly AnyContract[], held: Held): boolean =>
  contracts.some((contract) =>
    Object.values(trashKindsOf(contract)).some(({ permission }) =>
      access.mayAnywhere(held, `${contract.id}.${permission}`),
    ),
  );

/**
 * What somebody may see of the trash: the kinds that they may bring back, in the centre and in each module of a project, whose project may
 * have given its permissions in its own way. One round trip, and none where no module of a project has kinds.
 */
export async function visibleTrash(
  access: Access,
  contracts: readonly AnyContract[],
  db: Kysely<KernelStoreTables>,
  held: Held & Pick<Visible, 'projects'>,
): Promise<Visible> {
  const all = contracts.flatMap((contract) =>
    Object.entries(trashKindsOf(contract)).map(([kind, { permission }]) => ({
      id: contract.id as string,
      instances: contract.instances,
      kind,
      permission: `${contract.id}.${permission}`,
    })),
  );
  const ofProjects = all.filter(({ instances }) => instances === 'project');
  const kinds = [...new Set(ofProjects.map(({ id }) => id))];
  const places = kinds.length === 0 ? [] : await placesOf.execute(db, { kinds });
  return {
    kinds: all.filter(({ permission }) => access.may(held, permission)).map(({ id, kind }) => `${id}/${kind}`),
    places: places.flatMap((place) =>
      ofProjects
        .filter(({ id, permission }) => id === place.kind && access.may(held, permission, place))
        .map(({ kind }) => `${place.id}/${kind}`),
    ),
    projects: held.projects,
  };
}
