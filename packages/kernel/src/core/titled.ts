import type { Text } from '@tandem/sdk';
import type { Chain } from '../configuration/content.ts';
import { join, overlap } from '../configuration/pointer.ts';
import { writeAt } from '../configuration/places.ts';
import { examine } from '../configuration/problems.ts';
import { propertyOf } from '../configuration/shape.ts';
import type { Tree } from '../configuration/tree.ts';
import { refuse } from './fit.ts';
import type { CoreScope } from './procedure.ts';

/** Where modules and projects keep what they are called. */
const titlePlace = join('', 'title');

/**
 * The tree of a copy, called by a name of its own. A module whose configuration has no title is copied as it is.
 *
 * @throws TRPCError the outcomes `value-locked` when the plugin fixes the title, `configuration-unfit` when it lacks a language.
 */
export async function titled(scope: CoreScope, chain: Chain, tree: Tree, title: Text): Promise<Tree> {
  if (!propertyOf(chain.schema, 'title')) return tree;
  if (Object.keys(chain.locks).some((lock) => overlap(lock, titlePlace)))
    scope.fail('value-locked', { path: titlePlace });
  const written = writeAt(tree, titlePlace, title, chain.schema) as Tree;
  const { problems } = await examine(chain.contract, chain.schema, written, scope.centre.locales);
  const ofTitle = problems.filter(({ path }) => overlap(path, titlePlace));
  if (ofTitle.length > 0)
    refuse(
      scope,
      ofTitle.map((problem) => ({ ...problem, chain: chain.name })),
    );
  return written;
}
