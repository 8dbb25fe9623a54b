import { frozen } from './frozen.ts';
import type { Attempt } from './upgrade.ts';

/** Contents at the versions of this server, by project, revision and which of its trees: a published revision never changes. */
export type KnownContents = Map<string, Attempt>;
// A content is some hundred kilobytes in memory.
const mostContents = 500;

/**
 * What `bring` made of a published revision, made once. Frozen, since every later call shares it. What needs repair is not kept: a
 * retry has to try.
 */
export async function knownContent(known: KnownContents, key: string, bring: () => Promise<Attempt>): Promise<Attempt> {
  const found = known.get(key);
  if (found) return found;
  const attempt = await bring();
  if (attempt.failures.length > 0) return attempt;
  if (known.size >= mostContents) known.clear();
  known.set(key, frozen(attempt));
  return attempt;
}
