import type { OriginLayer } from '@tandem/ui';
import { pathsUpward, type Path } from './path/pointer.ts';

/** Where values come from, by path, as the server compared them. A part may be named instead of each of its values. */
export type Origins = Readonly<Record<Path, OriginLayer>>;

const byPrecedence = ['centre', 'project', 'module'] as const;

/** The origins, found by a place without going through all of them: a form of hundreds of fields asks for each after every key. */
export interface OriginIndex {
  readonly named: Origins;
  /** The most particular layer inside a part, by the part's path. */
  readonly inside: ReadonlyMap<Path, OriginLayer>;
}

export function indexOrigins(named: Origins): OriginIndex {
  const inside = new Map<Path, OriginLayer>();
  for (const [path, layer] of Object.entries(named)) {
    for (const outer of pathsUpward(path)) {
      const known = inside.get(outer);
      if (known === undefined || byPrecedence.indexOf(layer) < byPrecedence.indexOf(known)) inside.set(outer, layer);
    }
  }
  return { named, inside };
}

/**
 * Where the value at a path comes from. Of a part with several values the most particular layer speaks; of a value that is not
 * named, the part around it; otherwise the module, whose defaults are all that is left.
 */
export function originAt({ named, inside }: OriginIndex, path: Path): OriginLayer {
  const around = pathsUpward(path)
    .map((outer) => named[outer])
    .find((layer) => layer !== undefined);
  return named[path] ?? inside.get(path) ?? around ?? 'module';
}

/**
 * The same after changes the server has not seen yet: a value that differs from the plugin's is the centre's, and one
 * that was brought back to it is the plugin's again.
 */
export function originNow(origins: OriginIndex, path: Path, differsFromPlugin: boolean): OriginLayer {
  const known = originAt(origins, path);
  if (differsFromPlugin) return 'centre';
  return known === 'centre' ? 'project' : known;
}
