import { mostInstances, type Out, type Schema } from '@tandem/sdk';
import type { Call, InstanceOfCall } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';
import type { Membership } from '../access/account.ts';
import { dateIn } from '../clock.ts';
import { frozen } from '../configuration/frozen.ts';
import { effective, repairable } from '../configuration/migrate.ts';
import { instancesWithConfiguration } from '../configuration/store.repository.ts';
import { standingInProject } from '../standing/stored.ts';
import type { KernelStoreTables } from '../tables.gen.ts';
import type { Host } from './host.ts';
import { lacksRight } from './lacks-right.ts';
import { notTheirProject } from './refused-project.ts';

/** The instance a call is about, with its effective configuration. */
export interface Instance extends InstanceOfCall {
  readonly plugin: string | null;
  readonly config: Out<Schema>;
}

/** Effective configurations by centre, instance and revision: a published revision never changes, so what was validated stays so. */
export type EffectiveConfigurations = Map<string, Out<Schema>>;
const mostConfigurations = 5_000;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Finds the instances a call is about, in their order and in one round trip, however many they are.
 *
 * @throws TRPCError `BAD_REQUEST` when the input names none, `NOT_FOUND` when the centre has no such instance of this kind,
 * `FORBIDDEN` when the caller does not work for its project or has no such right there, `PRECONDITION_FAILED` when its
 * configuration needs repair.
 */
export async function findInstances(
  host: Host,
  membership: Membership,
  call: Call,
  moduleIds: readonly string[],
): Promise<readonly Instance[]> {
  if (moduleIds.length === 0 || moduleIds.length > mostInstances) {
    const message = `moduleIds: name from 1 to ${mostInstances} modules of projects.`;
    throw new TRPCError({ code: 'BAD_REQUEST', message });
  }
  if (!moduleIds.every((id) => uuid.test(id))) {
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'moduleId: give the id of a module of a project.' });
  }
  const db = host.database.queries<KernelStoreTables>();
  const rows = await instancesWithConfiguration.execute(db, { ids: moduleIds });
  const found = new Map(rows.map((row) => [row.id, row]));
  return Promise.all(moduleIds.map((id) => entered(host, membership, call, found.get(id))));
}

type FoundInstance = Awaited<ReturnType<typeof instancesWithConfiguration.execute>>[number];

async function entered(
  host: Host,
  membership: Membership,
  { contract, permission }: Call,
  row: FoundInstance | undefined,
): Promise<Instance> {
  const { centre, projects } = membership;
  if (!row || row.kind !== contract.id) {
    const message = `moduleId: no project of this centre has a module "${contract.id}" of this id.`;
    throw new TRPCError({ code: 'NOT_FOUND', message });
  }
  const { id: moduleId, project_id: projectId, plugin, slug, revision } = row;
  const name = `${contract.id}.${permission}`;
  const worksThere = projects === null || projects.includes(projectId);
  const mayThere = host.access.may(membership, name, { plugin, slug, kind: row.kind });
  if (!worksThere) throw notTheirProject();
  if (!mayThere) throw lacksRight(membership, name);
  const config = await remembered(host.configurations, `${centre.id}/${moduleId}/${revision}`, () =>
    repairable(effective(contract, { version: row.version, tree: row.tree })),
  );
  const { state } = standingInProject(row, dateIn(host.clock, centre.timeZone), centre.timeZone);
  return { moduleId, projectId, plugin, slug, state, revision, config };
}

/** The effective configuration under a key that names centre, instance and revision, validated once. */
export async function remembered(
  known: EffectiveConfigurations,
  key: string,
  make: () => Promise<Out<Schema>>,
): Promise<Out<Schema>> {
  if (known.has(key)) return known.get(key);
  // Frozen: it is shared by every later call of this instance.
  const config = frozen(await make());
  if (known.size >= mostConfigurations) known.clear();
  known.set(key, config);
  return config;
}
