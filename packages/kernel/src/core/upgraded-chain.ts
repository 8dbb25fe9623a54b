import { chainTree } from '../configuration/chain-tree.ts';
import { compare } from '../configuration/compare.ts';
import type { Chain, Content } from '../configuration/content.ts';
import { type Decision, merge } from '../configuration/merge.ts';
import { readAt, writeAt } from '../configuration/places.ts';
import { same, type Tree } from '../configuration/tree.ts';
import type { Installed } from '../installed.ts';
import type { LockedValue, UpgradedChain } from './plugin-upgrade.ts';
import type { StoredProject } from './stored-project.ts';

interface Outcome {
  readonly summary: UpgradedChain;
  readonly merged: Tree;
}

/** Merges what the plugin has now into one part of a project. What it locks is as it says, whatever stood there. */
export function upgradedChain(
  host: Installed,
  chain: Chain,
  { published, base, draft }: StoredProject,
  theirs: Content,
  decisions: ReadonlyMap<string, Decision>,
): Outcome {
  const { name, schema, contract } = chain;
  const plugin = chainTree(theirs, name);
  const isNew = !Object.hasOwn(published, name);
  const before = isNew ? {} : chainTree(published, name);
  const was = isNew ? {} : chainTree(base, name);
  const merging = (ours: Tree) =>
    merge({ base: was, theirs: plugin, ours: withLocks(chain, ours, plugin) }, schema, decisions);
  const { merged, conflicts } = merging(before);
  const drafted = draft && !isNew ? merging(chainTree(draft.content, name)).found : [];
  const known = new Set(merging(before).found.map(({ path }) => path));
  return {
    merged: merged as Tree,
    summary: {
      chain: name,
      module: contract.id as string,
      isNew,
      changes: compare(isNew ? undefined : before, merged, schema),
      conflicts,
      locked: isNew ? [] : lockedValues(host, chain, before, plugin),
      schema,
      value: merged,
      inDraft: drafted.map(({ path }) => path).filter((path) => !known.has(path)),
    },
  };
}

/** The tree with what the plugin fixes as the plugin has it. */
export function withLocks({ locks, schema }: Pick<Chain, 'locks' | 'schema'>, tree: Tree, plugin: Tree): Tree {
  const write = (written: Tree, path: string): Tree =>
    writeAt(written, path, readAt(plugin, path, schema), schema) as Tree;
  return Object.keys(locks).reduce(write, tree);
}

function lockedValues(host: Installed, { locks, schema }: Chain, ours: Tree, theirs: Tree): LockedValue[] {
  const values = Object.entries(locks).map(([path, reason]) => ({
    path,
    reason: host.resolve(reason),
    ours: readAt(ours, path, schema),
    theirs: readAt(theirs, path, schema),
  }));
  return values.filter((value) => !same(value.ours, value.theirs));
}
