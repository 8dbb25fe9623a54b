import { resolve } from 'node:path';
import { StartProblem } from './problem.ts';

/** What the environment says; the table in the README is this. */
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

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment. @throws StartProblem for a value that cannot be. */
export function readSettings(environment: Environment, root: string): Settings {
  const said = (name: string) => environment[name]?.trim() || undefined;
  const port = Number(said('PORT') ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new StartProblem(`PORT is "${said('PORT')}".`, 'Set it to a number from 1 to 65535.');
  const databaseUrl = postgresUrl('DATABASE_URL', said('DATABASE_URL'));
  const publicUrl = said('PUBLIC_URL');
  return {
    port,
    folder: resolve(root, said('TANDEM_DATA_DIR') ?? '.tandem'),
    databaseUrl,
    migrateUrl: postgresUrl('DATABASE_MIGRATE_URL', said('DATABASE_MIGRATE_URL')) ?? databaseUrl,
    secret: said('TANDEM_SECRET'),
    publicUrl: publicUrl === undefined ? `http://localhost:${port}` : origin(publicUrl),
    behindProxy: publicUrl !== undefined,
    developing: said('TANDEM_DEV') === '1',
  };
}

function postgresUrl(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) throw new StartProblem(`${name} is not the address of a PostgreSQL database.`, 'Write it as postgres://login:password@host:5432/database.');
  return value;
}

function origin(value: string): string {
  if (!/^https?:\/\//.test(value) || !URL.canParse(value)) throw new StartProblem(`PUBLIC_URL is "${value}".`, 'Write the address people use, such as https://tandem.example.be.');
  const url = new URL(value);
  if (url.pathname !== '/') throw new StartProblem(`PUBLIC_URL has a path (${url.pathname}); Tandem needs a host of its own.`, `Use ${url.origin}.`);
  return url.origin;
}
