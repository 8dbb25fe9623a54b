import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, migrate, openDatabase, type SqlExecutor, withOwner } from '@tandem/db';
import { identifiers, systemClock } from '@tandem/kernel';
import { accounts, migrationsOf } from '@tandem/server';
import { migratedDatabase } from '@tandem/testkit';
import { freePort } from '@tandem/tooling-database/free-port';
import composition from '../../tandem.config.ts';
import { type Client, clientOf } from './client.ts';
import { spawnServer, type TandemProcess, type TestEnvironment } from './spawn-tandem.ts';

const email = 'marie@demo.example';
const password = 'un mot de passe long';
const centre = { slug: 'gent', name: { nl: 'OCMW Voorbeeld' }, locales: ['nl'], timeZone: 'Europe/Brussels' } as const;

/** A migrated database with one centre and its coordinator, for servers that come and go. */
export interface Installation {
  /** Settings of a server on it, with a port of its own. */
  readonly environment: TestEnvironment;
  readonly url: string;
  /** Starts a server and waits until it is ready. */
  start(): Promise<TandemProcess>;
  signIn(): Promise<Client>;
  /** Looks at the tables past every fence. On the embedded database only while no server runs. */
  asOwner<T>(run: (executor: SqlExecutor) => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

export async function installationOn(kind: Database['kind']): Promise<Installation> {
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const data = await (kind === 'embedded' ? embedded() : onServer());
  const environment = { PORT: port, ...data.environment };
  return {
    ...data,
    environment,
    url,
    async start() {
      const server = spawnServer(environment);
      await server.says(`Tandem is ready at ${url}`);
      return server;
    },
    signIn: () => clientOf(url, centre.slug, email, password),
  };
}

async function embedded() {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-installation-'));
  const open = async <T>(run: (database: Database) => Promise<T>): Promise<T> => {
    const database = await openDatabase({ folder });
    try {
      return await run(database);
    } finally {
      await database.close();
    }
  };
  await open(async (database) => {
    await migrate({ database }, migrationsOf(composition));
    await fill(database);
  });
  return {
    environment: { TANDEM_DATA_DIR: folder },
    asOwner: <T>(run: (executor: SqlExecutor) => Promise<T>) => open((database) => withOwner({ database }, run)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function onServer() {
  const opened = await migratedDatabase('server', migrationsOf(composition));
  await fill(opened.database);
  return {
    environment: {
      DATABASE_URL: opened.servingUrl ?? '',
      DATABASE_MIGRATE_URL: opened.ownerUrl ?? '',
      TANDEM_SECRET: 'the secret of tests, long enough to be one',
    },
    asOwner: opened.asOwner,
    remove: opened.close,
  };
}

async function fill(database: Database): Promise<void> {
  const clock = systemClock();
  const people = accounts(database, clock, identifiers(clock));
  const centreId = await people.createCentre(centre);
  const id = await people.create({ name: 'Marie Maquette', email, password, locale: 'nl' });
  await people.join(id, { centreId, roles: ['coordinator'], projects: null });
}
