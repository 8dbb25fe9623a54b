import type { Text } from '@tandem/sdk';
import { isTextKey } from '../configuration/texts.ts';
import { isObject, type Tree } from '../configuration/tree.ts';
import type { Installed } from '../installed.ts';
import type { TrashTitle } from '../trash/trash.repository.ts';

/** What a project or a module is called in its own configuration, in words; where that does not say, its slug. */
export function titleIn(host: Installed, tree: Tree | undefined, slug: string): TrashTitle {
  const title = tree?.['title'];
  if (isTextKey(title)) return host.resolve(title);
  return isObject(title) && Object.keys(title).length > 0 ? host.resolve(title as Text) : slug;
}
