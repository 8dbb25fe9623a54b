import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './root.ts';

/** A success of an earlier run, valid while nothing that it depends on has changed. */
export interface KeptResult<T> {
  readonly value: T;
  /** When it was won, for a person to read. */
  readonly since: string;
}

interface Stored<T> {
  readonly fingerprint: string;
  readonly value: T;
}

/** In node_modules on purpose: who installs anew also builds and tests anew. */
const fileOf = (name: string): string => join(root, 'node_modules', '.cache', 'tandem', `${name}.json`);

/** The success kept under this name, if it was won on the same fingerprint. */
export function keptResult<T>(name: string, fingerprint: string): KeptResult<T> | undefined {
  try {
    const stored = JSON.parse(readFileSync(fileOf(name), 'utf8')) as Stored<T>;
    if (stored.fingerprint !== fingerprint) return undefined;
    const since = statSync(fileOf(name)).mtime.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
    return { value: stored.value, since };
  } catch {
    return undefined;
  }
}

/** Keeps a success. Failures are never kept: `forgetResult` instead. */
export function keepResult<T>(name: string, fingerprint: string, value: T): void {
  mkdirSync(dirname(fileOf(name)), { recursive: true });
  writeFileSync(fileOf(name), JSON.stringify({ fingerprint, value } satisfies Stored<T>));
}

export function forgetResult(name: string): void {
  rmSync(fileOf(name), { force: true });
}
