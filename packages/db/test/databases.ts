import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import {
  migrate,
  openDatabase,
  prepareRoles,
  withOwner,
  type Database,
  type ModuleMigrations,
  type OwnerSettings,
  type Trip,
} from '../src/index.ts';

/** A database of its own on the test server, with an owner and a login that serves. */
export interface ServerDatabase {
  readonly name: string;
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly servingUrl: string;
  readonly servingLogin: string;
  /** Runs SQL past every fence, to look at what is really there. */
  asSuperuser(text: string): Promise<readonly Record<string, unknown>[]>;
  drop(): Promise<void>;
}

function serverUrl(): URL {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('TEST_DATABASE_URL is not set: run the tests with vitest from the root.');
  return new URL(url);
}

function urlOf(database: string, login?: string): string {
  const url = serverUrl();
  url.pathname = `/${database}`;
  if (login !== undefined) {
    url.username = login;
    url.password = 'test';
  }
  return url.href;
}

export async function runAt(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows ?? [];
  } finally {
    await client.end();
  }
}

export async function createServerDatabase(): Promise<ServerDatabase> {
  const name = `db_test_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const [owner, servingLogin] = [`${name}_owner`, `${name}_login`];
  const admin = serverUrl().href;
  await runAt(admin, `create role ${owner} login createrole password 'test'`);
  await runAt(admin, `create role ${servingLogin} login password 'test'`);
  await runAt(admin, `create database ${name} owner ${owner}`);
  await withOwner({ url: admin }, (executor) => prepareRoles(executor));
  await runAt(admin, `grant tandem_request, tandem_system to ${owner} with admin option`);
  const superuserUrl = urlOf(name);
  return {
    name,
    superuserUrl,
    ownerUrl: urlOf(name, owner),
    servingUrl: urlOf(name, servingLogin),
    servingLogin,
    asSuperuser: (text) => runAt(superuserUrl, text),
    async drop() {
      await runAt(admin, `drop database ${name} with (force)`);
      await runAt(admin, `drop owned by ${owner}, ${servingLogin}`);
      await runAt(admin, `drop role ${owner}, ${servingLogin}`);
    },
  };
}

/** A migrated database under test, and what it sent. */
export interface TestDatabase {
  readonly database: Database;
  readonly trips: Trip[];
  /** How to reach it as the owner of its tables. */
  readonly owner: OwnerSettings;
  /** Runs SQL past every fence. */
  beyondFences(text: string): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function openTestDatabase(
  kind: Database['kind'],
  modules: readonly ModuleMigrations[],
  poolSize = 4,
): Promise<TestDatabase> {
  const trips: Trip[] = [];
  const onTrip = (trip: Trip) => void trips.push(trip);
  if (kind === 'embedded') {
    const database = await openDatabase({ onTrip });
    await migrate({ database }, modules);
    return {
      database,
      trips,
      owner: { database },
      beyondFences: (text) => withOwner({ database }, (executor) => executor.query<Record<string, unknown>>(text)),
      close: () => database.close(),
    };
  }
  const server = await createServerDatabase();
  await migrate({ url: server.ownerUrl, servingLogin: server.servingLogin }, modules);
  const database = await openDatabase({ url: server.servingUrl, poolSize, onTrip });
  return {
    database,
    trips,
    owner: { url: server.ownerUrl },
    beyondFences: server.asSuperuser,
    async close() {
      await database.close();
      await server.drop();
    },
  };
}

/** Describes behaviour that must be the same on the embedded database and on a server. */
export function onBothDatabases(
  name: string,
  modules: readonly ModuleMigrations[],
  body: (opened: () => TestDatabase) => void,
): void {
  describe.each(['embedded', 'server'] as const)(`${name} (%s)`, (kind) => {
    let opened: TestDatabase;
    beforeAll(async () => {
      opened = await openTestDatabase(kind, modules);
    });
    afterAll(() => opened.close());
    body(() => opened);
  });
}
