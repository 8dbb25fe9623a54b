import { untrack } from 'svelte';
import { segmentsOf, type Path } from './pointer.ts';
import type { Tree } from './tree.ts';

class Part {
  current = $state.raw<Tree>();
  constructor(current: Tree) {
    this.current = current;
  }
}

/**
 * The outermost parts of a tree, each followed by itself. A form of hundreds of fields asks for its values field by field; a key pressed in
 * one part must not make those of all others ask again.
 */
export interface Parts {
  /** The tree as far as a path needs it: of the part that it leads into nothing is missing, others are not there. */
  around(path: Path): Tree;
  /** Takes the tree over, once it has changed. Parts that are the very same data tell nobody. */
  sync(): void;
}

/** @param tree gives the tree as it is now; never changed in place. */
export function createParts(tree: () => Tree): Parts {
  const parts = new Map<string, Part>();
  const inside = (whole: Tree, name: string): Tree =>
    typeof whole === 'object' && whole !== null && Object.hasOwn(whole, name)
      ? (whole as Readonly<Record<string, Tree>>)[name]
      : undefined;
  return {
    around(path) {
      const [name] = segmentsOf(path);
      if (name === undefined) return tree();
      let part = parts.get(name);
      if (!part) {
        // Made outside of what asks first: nobody follows a state that they made themselves.
        part = untrack(() => new Part(inside(tree(), name)));
        parts.set(name, part);
      }
      return part.current === undefined ? {} : { [name]: part.current };
    },
    sync() {
      const whole = untrack(tree);
      for (const [name, part] of parts) part.current = inside(whole, name);
    },
  };
}
