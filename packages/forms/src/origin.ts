import type { OriginLayer } from '@tandem/ui';
import { isWithin, pathsUpward, type Path } from './path/pointer.ts';

/** Where values come from, by path, as the server compared them. A part may be named instead of each of its values. */
export type Origins = Readonly<Record<Path, OriginLayer>>;

const byPrecedence = ['centre', 'project', 'module'] as const;

/**
 * Where the value at a path comes from. Of a part with several values the most particular layer speaks; of a value that is not
 * named, the part around it; otherwise the module, whose defaults are all that is left.
 */
export function originAt(origins: Origins, path: Path): OriginLayer {
  const inside = new Set(
    Object.keys(origins)
      .filter((other) => isWithin(other, path))
      .map((other) => origins[other]),
  );
  const around = pathsUpward(path)
    .map((outer) => origins[outer])
    .find((layer) => layer !== undefined);
  return origins[path] ?? byPrecedence.find((layer) => inside.has(layer)) ?? around ?? 'module';
}

/**
 * The same after changes the server has not seen yet: a value that differs from the plugin's is the centre's, and one
 * that was brought back to it is the plugin's again.
 */
export function originNow(origins: Origins, path: Path, differsFromPlugin: boolean): OriginLayer {
  const known = originAt(origins, path);
  if (differsFromPlugin) return 'centre';
  return known === 'centre' ? 'project' : known;
}
