import type { Effect, Touched } from '@tandem/sdk/server';
import { z } from 'zod';
import { frozen } from '../configuration/frozen.ts';
import { chainTree } from '../configuration/chain-tree.ts';
import type { Installed } from '../installed.ts';
import { projectSlug } from './address.ts';
import { type ChainOutcome, draftOutcome } from './configuration-view.ts';
import { type CoreScope, procedure } from './procedure.ts';
import { storedProject, type StoredProject } from './stored-project.ts';

/** What publishing the changes of one part touches. */
export interface ChainEffect {
  readonly chain: string;
  /** Kind of the module, whose messages `key` is one of. */
  readonly module: string;
  /** Lines of counts: groups, people, sessions, places. */
  readonly touched: readonly { readonly key: string; readonly counts: Readonly<Record<string, number>> }[];
  /** The reference of a fault of the module in counting; its lines are missing then. */
  readonly fault: string | null;
}

/**
 * What publishing the draft touches, counted by the modules whose part it changes. Left out are parts that nothing counts for, those that
 * cannot be published as they are, and those whose figures the caller may not read. A fault in counting stands in nobody's way.
 */
export const configurationEffect = (host: Installed) =>
  procedure('configuration.read')
    .input(z.object({ project: projectSlug }))
    .query(async ({ ctx: { module: scope }, input }) => {
      const project = await storedProject(host, scope, scope.db, input.project);
      if (!project.draft) return { version: 0, chains: [] };
      const outcomes = await draftOutcome(host, project, []);
      const chains: ChainEffect[] = [];
      // One after the other: a call has one connection.
      for (const outcome of outcomes.filter(({ changes, isValid }) => isValid && changes.length > 0)) {
        const counted = await countedEffect(host, scope, project, outcome);
        if (counted) chains.push(counted);
      }
      return { version: project.draft.row.version, chains };
    });

async function countedEffect(
  host: Installed,
  scope: CoreScope,
  { row, instances, published, chains }: StoredProject,
  { chain: name, complete }: ChainOutcome,
): Promise<ChainEffect | undefined> {
  const chain = chains.find((one) => one.name === name);
  const module = chain && host.modules.get(chain.contract.id as string);
  // any: the effect of some module.
  const effect: Effect<any> | undefined = module?.effect;
  if (!chain || !module || !effect) return undefined;
  const kind = module.contract.id as string;
  const instance = instances.find(({ slug }) => slug === name);
  const place = instance && { plugin: row.plugin, slug: name, kind };
  const isTold = host.access.may(scope.caller, `${kind}.${String(effect.permission)}`, place);
  if (host.refused.modules.has(kind) || !isTold) return undefined;
  try {
    const touched = await effect.count({
      db: scope.db as never,
      projectId: row.id,
      moduleId: instance?.id,
      today: scope.clock.today(),
      before: frozen(structuredClone(chainTree(published, name))),
      after: frozen(structuredClone(complete)),
    });
    return { chain: name, module: kind, touched: touched.map(asLine), fault: null };
  } catch (cause) {
    const error = new Error(`The module "${kind}" fails when it counts what a change touches.`, { cause });
    return { chain: name, module: kind, touched: [], fault: host.report(error) };
  }
}

/** @throws Error for what is no count: a text could name somebody. */
function asLine({ message, counts }: Touched): ChainEffect['touched'][number] {
  const wrong = Object.entries(counts).find(([, count]) => !Number.isSafeInteger(count) || count < 0);
  if (wrong) throw new Error(`${message}: "${wrong[0]}" is ${JSON.stringify(wrong[1])}. Give whole numbers from 0 on.`);
  return { key: message, counts: { ...counts } };
}
