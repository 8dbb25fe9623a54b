/**
 * Something to mend in what a person entered: where, and as a message key so that it reads in their language. The key is one of
 * `core`; in the advice of a module, one of that module.
 */
export interface Problem {
  /** JSON Pointer into what was entered; list items by their key where the list has keys. */
  readonly path: string;
  readonly severity: 'block' | 'warn';
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A JSON Pointer (RFC 6901) of a path of keys. */
export const pointer = (path: readonly (string | number)[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
