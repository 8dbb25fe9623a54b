import type { FormSchema } from './schema.ts';

/** The parts of a pointer or of a path, unescaped. */
const partsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The keyed list that `x-items-of` leads to, from the outermost object; nothing when it leads elsewhere. */
export function listOfItems(root: FormSchema, pointer: string): FormSchema | undefined {
  const found = partsOf(pointer).reduce<FormSchema | undefined>((at, part) => {
    if (at?.['x-key'] !== undefined) return part === '*' ? at.items : undefined;
    return at?.properties && Object.hasOwn(at.properties, part) ? at.properties[part] : undefined;
  }, root);
  return found?.['x-key'] !== undefined && found.items?.properties ? found : undefined;
}

/**
 * Where the list stands from which the value at `path` is chosen: each `*` of the pointer is the item in which the value stands itself.
 * @example placeOfItems('/years/*\/blocks', '/years/2021/weeks/3/block') // '/years/2021/blocks'
 */
export function placeOfItems(pointer: string, path: string): string {
  const own = path.split('/');
  return pointer
    .split('/')
    .map((part, position) => (part === '*' ? (own[position] ?? part) : part))
    .join('/');
}

/** Whether each `*` of a pointer names an item in which the value at `path` (items as `*`) stands itself. */
export function sharesItems(pointer: string, path: string): boolean {
  const shared = pointer.slice(0, pointer.lastIndexOf('*') + 1);
  return shared === '' || path.startsWith(`${shared}/`);
}
