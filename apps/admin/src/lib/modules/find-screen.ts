/** A screen's place in its module, and what stands in the address at its `:names`. */
export interface FoundScreen {
  readonly pattern: string;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * The screen for a path below a module's address. Patterns are `''`, `new`, `:personId`, `editions/:editionId`; where two fit, a fixed
 * word goes before a name, so that `new` is never taken for somebody's id.
 */
export function findScreen(patterns: readonly string[], path: string): FoundScreen | undefined {
  const parts = path.split('/').filter(Boolean);
  const fitting = patterns.flatMap((pattern) => {
    const params = paramsOf(pattern, parts);
    return params ? [{ pattern, params }] : [];
  });
  return fitting.toSorted((one, other) => Object.keys(one.params).length - Object.keys(other.params).length)[0];
}

function paramsOf(pattern: string, parts: readonly string[]): Readonly<Record<string, string>> | undefined {
  const expected = pattern.split('/').filter(Boolean);
  if (expected.length !== parts.length) return undefined;
  if (!expected.every((part, index) => part.startsWith(':') || part === parts[index])) return undefined;
  return Object.fromEntries(
    expected.flatMap((part, index) => (part.startsWith(':') ? [[part.slice(1), parts[index] ?? '']] : [])),
  );
}

/** The patterns of the screens on the way to `pattern`, from the module's first: they are the links of the breadcrumb. */
export function screensAbove(patterns: readonly string[], pattern: string): readonly string[] {
  const parts = pattern.split('/').filter(Boolean);
  return parts.map((_, length) => parts.slice(0, length).join('/')).filter((above) => patterns.includes(above));
}

/** The path of a pattern with its names filled in. */
export const fillIn = (pattern: string, params: Readonly<Record<string, string>>): string =>
  pattern
    .split('/')
    .map((part) => (part.startsWith(':') ? encodeURIComponent(params[part.slice(1)] ?? '') : part))
    .join('/');
