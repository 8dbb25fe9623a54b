import type { Content } from './content.ts';
import type { Tree } from './tree.ts';

/** The tree of one chain. @throws Error when the content lacks it, which only damaged data can do. */
export function chainTree(content: Content, chain: string): Tree {
  const tree = Object.hasOwn(content, chain) ? content[chain] : undefined;
  if (!tree) throw new Error(`The stored configuration has no part "${chain}".`);
  return tree;
}
