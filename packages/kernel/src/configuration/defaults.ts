import type { JsonSchema } from '@tandem/sdk';
import { inOrder } from './shape.ts';
import { isObject, type Tree } from './tree.ts';

/**
 * What a module says where nobody else does: the defaults of its schema, as far as it has any. A form begins with them, and they are
 * what the configuration of a module without plugin is compared with.
 */
export function defaultsOf(schema: JsonSchema | undefined): Tree {
  const said = isObject(schema?.['default']) ? schema['default'] : {};
  const parts = inOrder(schema).flatMap(([name, part]): [string, unknown][] => {
    const value = Object.hasOwn(said, name) ? said[name] : defaultOf(part);
    return value === undefined ? [] : [[name, value]];
  });
  return { ...said, ...Object.fromEntries(parts) };
}

function defaultOf(schema: JsonSchema): unknown {
  if (schema['default'] === undefined) return undefined;
  return isObject(schema['default']) && schema['type'] === 'object' ? defaultsOf(schema) : schema['default'];
}
