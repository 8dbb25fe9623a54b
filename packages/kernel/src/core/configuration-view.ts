import type { JsonSchema, Locale, Problem } from '@tandem/sdk';
import { type Change, compare } from '../configuration/compare.ts';
import { adviceOn, type Report } from '../configuration/advice.ts';
import type { Chain } from '../configuration/content.ts';
import { type Origin, origins } from '../configuration/origin.ts';
import { examine } from '../configuration/problems.ts';
import { type ResolvedText, textKeys } from '../configuration/texts.ts';
import type { Tree } from '../configuration/tree.ts';
import type { Installed } from '../installed.ts';
import { type ChainTrees, type StoredProject, treesOf } from './stored-project.ts';

/** One chain as a form shows it. */
export interface ChainView {
  /** Kind of the module, whose messages the titles are keys of. */
  readonly module: string;
  readonly schema: JsonSchema;
  readonly value: Tree;
  readonly base: Tree;
  readonly origins: Readonly<Record<string, Origin>>;
  /** The reason, by the place that is locked. */
  readonly locks: Readonly<Record<string, ResolvedText>>;
  /** The words of the plugin's texts in the values, by message key. */
  readonly texts: Readonly<Record<string, ResolvedText>>;
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
}

/** Everything a form needs to draw one chain and say what publishing it would do. */
export async function chainView(
  host: Installed,
  chain: Chain,
  trees: ChainTrees,
  locales: readonly Locale[],
): Promise<ChainView> {
  const { value, base, published } = trees;
  const { changes, problems } = await outcomeOf(chain, trees, locales, host.report);
  return {
    module: chain.contract.id as string,
    schema: chain.schema,
    value,
    base,
    origins: origins(value, base, chain.stated, chain.schema),
    locks: Object.fromEntries(Object.entries(chain.locks).map(([path, reason]) => [path, host.resolve(reason)])),
    texts: Object.fromEntries([...textKeys([value, base, published])].map((key) => [key, host.resolve({ key })])),
    changes,
    problems,
  };
}

/** What there is to show of a chain that needs repair: what is stored, and nothing that would follow from its form. */
export const brokenView = ({ contract, schema }: Chain, { value, base }: ChainTrees): ChainView => ({
  module: contract.id as string,
  schema,
  value,
  base,
  origins: {},
  locks: {},
  texts: {},
  changes: [],
  problems: [],
});

/** What publishing one chain of a draft would do. */
export interface ChainOutcome {
  readonly chain: string;
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  /** What would be published. */
  readonly complete: Tree;
  /** Whether the module takes it. */
  readonly isValid: boolean;
}

/** Problems, advice and changes of a whole draft, chain by chain. */
export const draftOutcome = (
  { report }: Installed,
  project: StoredProject,
  locales: readonly Locale[],
): Promise<ChainOutcome[]> =>
  Promise.all(project.chains.map((chain) => outcomeOf(chain, treesOf(project, chain.name), locales, report)));

async function outcomeOf(
  { name, contract, schema }: Chain,
  { published, value }: ChainTrees,
  locales: readonly Locale[],
  report: Report,
): Promise<ChainOutcome> {
  const { complete, isValid, problems } = await examine(contract, schema, value, locales);
  const advice = isValid ? adviceOn(contract, complete, report) : [];
  return {
    chain: name,
    changes: compare(published, complete, schema),
    problems: [...problems, ...advice],
    complete,
    isValid,
  };
}

/** A draft as the admin shows it: its version, who wrote last and when. */
export const draftSummary = (draft: {
  readonly version: number;
  readonly actor_name: string;
  readonly updated_at: string;
  readonly based_on: number;
}) => ({
  version: draft.version,
  actorName: draft.actor_name,
  updatedAt: draft.updated_at,
  basedOn: draft.based_on,
});
