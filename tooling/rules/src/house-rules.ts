import type { Breach } from './breach.ts';
import { clockBreaches } from './clock.ts';
import { lengthBreaches } from './length.ts';
import { messageBreaches } from './messages.ts';
import { packageBreaches } from './packages.ts';
import { sourceFiles } from './source-files.ts';
import { unexplainedAnyBreaches } from './unexplained-any.ts';
import { unrunTestBreaches } from './unrun-tests.ts';

/** Every breach of the rules that no linter knows, in the whole workspace. */
export function brokenHouseRules(root: string): readonly Breach[] {
  const files = sourceFiles(root);
  return [
    ...unrunTestBreaches(root, files),
    ...lengthBreaches(root, files),
    ...clockBreaches(root, files),
    ...unexplainedAnyBreaches(root, files),
    ...messageBreaches(root, files),
    ...packageBreaches(root),
  ];
}
