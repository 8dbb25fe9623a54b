/**
 * A place in a configuration: a JSON Pointer (RFC 6901), in which the items of a keyed list are named by their key,
 * so that a place stays the same when items move: `/lifeDomains/housing/name`.
 */
export type Path = string;

/** The parts of a path, unescaped. The root has none. */
export function segmentsOf(path: Path): readonly string[] {
  return path === ''
    ? []
    : path
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The path one step further in. */
export function child(path: Path, name: string): Path {
  return `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Whether `path` is `outer` or lies inside it. */
export function isWithin(path: Path, outer: Path): boolean {
  return path === outer || path.startsWith(`${outer}/`);
}

/** The path itself and those around it, from the inside out, without the root. */
export function pathsUpward(path: Path): readonly Path[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

/**
 * The id in the page of the field at `path`, for links from lists of problems and changes.
 * `form` tells apart the forms of one page. Two paths never give the same id.
 */
export function pathId(path: Path, form = 'field'): string {
  const escaped = segmentsOf(path).map((part) =>
    part.replace(/[^A-Za-z0-9-]/g, (letter) => `_${letter.codePointAt(0)?.toString(16)}_`),
  );
  return [form, ...escaped].join('.');
}
