import { execFileSync } from 'node:child_process';

/** A user of the operating system, as `spawn` wants it. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account to run PostgreSQL under: undefined for "as we are". PostgreSQL refuses to run as root, which is what
 * containers are; there it runs as `postgres`, or as `nobody` where no server was ever installed.
 */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const account = accountNamed('postgres') ?? accountNamed('nobody');
  if (account === undefined) throw new Error('running as root, and neither the user "postgres" nor "nobody" exists');
  return account;
}

function accountNamed(name: string): Account | undefined {
  try {
    const ask = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}
