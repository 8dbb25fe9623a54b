import type { Out, Schema } from '@tandem/sdk';
import type { Call, InstanceOfCall } from '@tandem/sdk/server';
import { TRPCError } from '@trpc/server';
import type { Membership } from '../access/account.ts';
import { dateIn } from '../clock.ts';
import { frozen } from '../configuration/frozen.ts';
import { effective, repairable } from '../configuration/migrate.ts';
import { instanceWithConfiguration } from '../configuration/store.repository.ts';
import { standingOf } from '../standing/stored.ts';
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
 * Finds the instance a call is about, in one round trip.
 *
 * @throws TRPCError `BAD_REQUEST` when the input names none, `NOT_FOUND` when the centre has no such instance of this kind,
 * `FORBIDDEN` when the caller does not work for its project or has no such right there, `PRECONDITION_FAILED` when its
 * configuration needs repair.
 */
export async function findInstance(
  host: Host,
  membership: Membership,
  { contract, permission }: Call,
  moduleId: string,
): Promise<Instance> {
  if (!uuid.test(moduleId)) {
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'moduleId: give the id of a module of a project.' });
  }
  const { centre, projects } = membership;
  const row = await instanceWithConfiguration.first(host.database.queries<KernelStoreTables>(), { id: moduleId });
  if (!row || row.kind !== contract.id) {
    const message = `moduleId: no project of this centre has a module "${contract.id}" of this id.`;
    throw new TRPCError({ code: 'NOT_FOUND', message });
  }
  const { project_id: projectId, plugin, slug, revision } = row;
  const name = `${contract.id}.${permission}`;
  const worksThere = projects === null || projects.includes(projectId);
  const mayThere = host.access.may(membership, name, { plugin, slug, kind: row.kind });
  if (!worksThere) throw notTheirProject();
  if (!mayThere) throw lacksRight(membership, name);
  const config = await remembered(host.configurations, `${centre.id}/${moduleId}/${revision}`, () =>
    repairable(effective(contract, { version: row.version, tree: row.tree })),
  );
  const { state } = standingOf(row, dateIn(host.clock, centre.timeZone));
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
