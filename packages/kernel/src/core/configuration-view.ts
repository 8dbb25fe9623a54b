import type { Locale, Problem } from '@tandem/sdk';
import { chainTree } from '../configuration/chain-tree.ts';
import { type Change, compare } from '../configuration/compare.ts';
import type { Chain, Content } from '../configuration/content.ts';
import { origins } from '../configuration/origin.ts';
import { problemsOf } from '../configuration/problems.ts';
import { type ResolvedText, textKeys } from '../configuration/texts.ts';
import type { Installed } from '../installed.ts';

/** Everything a form needs to draw one chain and say what publishing it would do. */
export async function chainView(
  host: Installed,
  chain: Chain,
  trees: { readonly published: Content; readonly base: Content; readonly draft: Content | undefined },
  locales: readonly Locale[],
) {
  const published = chainTree(trees.published, chain.name);
  const base = chainTree(trees.base, chain.name);
  const value = trees.draft ? chainTree(trees.draft, chain.name) : published;
  const texts: Record<string, ResolvedText> = {};
  for (const key of [...textKeys(value), ...textKeys(base), ...textKeys(published)]) texts[key] = host.resolve({ key });
  return {
    module: chain.contract.id as string,
    schema: chain.schema,
    value,
    base,
    origins: origins(value, base, chain.stated, chain.schema),
    locks: Object.fromEntries(Object.entries(chain.locks).map(([path, reason]) => [path, host.resolve(reason)])),
    texts,
    changes: compare(published, value, chain.schema),
    problems: await problemsOf(chain.contract, chain.schema, value, locales),
  };
}

/** Problems and changes of a whole draft, chain by chain. */
export async function draftOutcome(
  chains: readonly Chain[],
  published: Content,
  draft: Content,
  locales: readonly Locale[],
) {
  return Promise.all(
    chains.map(async (chain): Promise<{ chain: string; changes: Change[]; problems: Problem[] }> => ({
      chain: chain.name,
      changes: compare(chainTree(published, chain.name), chainTree(draft, chain.name), chain.schema),
      problems: await problemsOf(chain.contract, chain.schema, chainTree(draft, chain.name), locales),
    })),
  );
}
