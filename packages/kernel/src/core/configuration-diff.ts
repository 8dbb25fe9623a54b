import type { JsonSchema } from '@tandem/sdk';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { type Change, compare } from '../configuration/compare.ts';
import type { Content } from '../configuration/content.ts';
import { repairable } from '../configuration/migrate.ts';
import { instancesOf, projectBySlug, revisionNumber } from '../configuration/store.repository.ts';
import { type ResolvedText, textKeys } from '../configuration/texts.ts';
import { upgraded } from '../configuration/upgrade.ts';
import type { Installed } from '../installed.ts';
import { noRevision, projectSlug, revisionInput } from './address.ts';
import { expectProject, procedure } from './procedure.ts';

/** A published revision as the history shows it. */
export interface RevisionSummary {
  readonly number: number;
  readonly reason: string;
  readonly actorName: string;
  readonly publishedAt: string;
  /** The version of the project plugin that it was based on; null without plugin. */
  readonly plugin: string | null;
}

/** The differences in one part of a project. */
export interface ChainChanges {
  readonly chain: string;
  /** Kind of the module, whose messages the titles are keys of; null for one that the project does not have any more. */
  readonly module: string | null;
  readonly changes: readonly Change[];
  /** What is needed to put the changes into words: the schema, empty for a part that is gone, and the tree as it is afterwards. */
  readonly schema: JsonSchema;
  readonly value: unknown;
}

/** What differs between two revisions. */
export interface RevisionDiff {
  readonly from: RevisionSummary;
  readonly to: RevisionSummary;
  /** Only parts that differ. */
  readonly chains: readonly ChainChanges[];
  /** The words of the plugin's texts in the values, by message key. */
  readonly texts: Readonly<Record<string, ResolvedText>>;
}

type RevisionRow = NonNullable<Awaited<ReturnType<typeof revisionNumber.first>>>;

/** The differences between two revisions, both seen in the versions of this server. */
export const diffConfiguration = (host: Installed) =>
  procedure('configuration.read')
    .input(z.object({ project: projectSlug, from: revisionInput, to: revisionInput }))
    .query(async ({ ctx: { module: scope }, input }): Promise<RevisionDiff> => {
      const project = expectProject(scope, await projectBySlug.first(scope.db, { slug: input.project }));
      const instances = await instancesOf.execute(scope.db, { projectId: project.id });
      const find = async (number: number): Promise<RevisionRow> => {
        const row = await revisionNumber.first(scope.db, { projectId: project.id, number });
        if (!row) throw new TRPCError({ code: 'NOT_FOUND', message: noRevision });
        return row;
      };
      const [from, to] = [await find(input.from), await find(input.to)];
      const chains = host.chains(project.plugin, instances);
      const now = ({ content, versions }: RevisionRow): Promise<Content> =>
        repairable(upgraded(chains, { content, versions: versions.chains }));
      const [before, after] = [await now(from), await now(to)];
      const known = new Map(chains.map((chain) => [chain.name, chain]));
      const names = new Set([...known.keys(), ...Object.keys(before), ...Object.keys(after)]);
      const differing = [...names].map((name): ChainChanges => {
        const chain = known.get(name);
        const schema = chain?.schema ?? {};
        const changes = compare(before[name], after[name], schema);
        const module = chain ? (chain.contract.id as string) : null;
        return { chain: name, module, changes, schema, value: after[name] ?? {} };
      });
      const shown = differing.filter(({ changes }) => changes.length > 0);
      return {
        from: revisionSummary(from),
        to: revisionSummary(to),
        chains: shown,
        texts: textsIn(
          host,
          shown.map(({ changes, value }) => [changes, value]),
        ),
      };
    });

export const revisionSummary = (
  row: Pick<RevisionRow, 'number' | 'reason' | 'actor_name' | 'published_at' | 'versions'>,
): RevisionSummary => ({
  number: row.number,
  reason: row.reason,
  actorName: row.actor_name,
  publishedAt: row.published_at,
  plugin: row.versions.plugin,
});

/** The words of the plugin's texts that stand in values, by message key. */
export const textsIn = (host: Installed, values: unknown): Record<string, ResolvedText> =>
  Object.fromEntries([...textKeys(values)].map((key) => [key, host.resolve({ key })]));
