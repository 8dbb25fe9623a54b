import { pathsUpward, type Path } from './path/pointer.ts';

/** Why a value cannot be changed here, by path, in the reader's language. A lock holds for all inside it. */
export type Locks = Readonly<Record<Path, string>>;

/** The reason why the value at this path is locked, or nothing when it is free. */
export function lockOn(locks: Locks, path: Path): string | undefined {
  const locked = pathsUpward(path).find((outer) => locks[outer] !== undefined);
  return locked === undefined ? undefined : locks[locked];
}
