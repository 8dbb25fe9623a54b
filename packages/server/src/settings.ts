import { resolve } from 'node:path';
import { StartProblem } from './problem.ts';

/** What the environment says; the table of settings in the README is this. */
export interface Settings {
  readonly port: number;
  /** Folder of the embedded database and of the generated secret. */
  readonly folder: string;
  /** A PostgreSQL server. Absent: the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Login that owns the tables and migrates them. */
  readonly migrateUrl: string | undefined;
  readonly secret: string | undefined;
  /** The address people use, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether `PUBLIC_URL` was given: then a proxy stands in front and its forwarding header is believed. */
  readonly behindProxy: boolean;
  readonly developing: boolean;
}

/** The variables of a process, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment; an empty variable counts as absent.
 *
 * @param root the folder that a relative `TANDEM_DATA_DIR` starts from.
 * @throws StartProblem for a value that cannot be.
 */
export function readSettings(environment: Environment, root: string): Settings {
  const said = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const port = portIn(said('PORT') ?? '3000');
  const databaseUrl = postgresUrl('DATABASE_URL', said('DATABASE_URL'));
  const migrateUrl = postgresUrl('DATABASE_MIGRATE_URL', said('DATABASE_MIGRATE_URL'));
  if (migrateUrl !== undefined && databaseUrl === undefined) {
    // Else the embedded database would be served by someone who believes to be on a server.
    throw new StartProblem(
      'DATABASE_MIGRATE_URL is set and DATABASE_URL is not.',
      'Set DATABASE_URL to the login that serves, or take DATABASE_MIGRATE_URL away for the embedded database.',
    );
  }
  const publicUrl = said('PUBLIC_URL');
  return {
    port,
    folder: resolve(root, said('TANDEM_DATA_DIR') ?? '.tandem'),
    databaseUrl,
    migrateUrl: migrateUrl ?? databaseUrl,
    secret: said('TANDEM_SECRET'),
    publicUrl: publicUrl === undefined ? `http://localhost:${port}` : originIn(publicUrl),
    behindProxy: publicUrl !== undefined,
    developing: said('TANDEM_DEV') === '1',
  };
}

function portIn(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new StartProblem(`PORT is "${text}".`, 'Set it to a number from 1 to 65535.');
}

/** The text of a database's address is never repeated in a problem: it holds a password. */
function postgresUrl(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text) && hasLogin(new URL(text))) return text;
  throw new StartProblem(
    `${name} is not the address of a PostgreSQL database.`,
    'Write it as postgres://login:password@host:5432/database.',
  );
}

/** Migrations grant to the login by its name, so it may not be left to the operating system's account. */
function hasLogin({ username }: URL): boolean {
  try {
    return decodeURIComponent(username) !== '';
  } catch {
    return false;
  }
}

function originIn(text: string): string {
  const url = /^https?:\/\//.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username !== '' || url.search !== '' || url.hash !== '') {
    throw new StartProblem(
      'PUBLIC_URL is not the address of a site.',
      'Write the address people use, such as https://tandem.example.be.',
    );
  }
  if (url.pathname !== '/') {
    throw new StartProblem(
      `PUBLIC_URL has a path (${url.pathname}); Tandem needs a host of its own.`,
      `Use ${url.origin}.`,
    );
  }
  return url.origin;
}
