import { type Database, migrate, type MigrationReport, openDatabase } from '@tandem/db';
import {
  checkComposition,
  createKernel,
  type CheckedComposition,
  type CheckProblem,
  identifiers,
  type Kernel,
  systemClock,
} from '@tandem/kernel';
import type { Composition } from '@tandem/sdk/server';
import { type Accounts, accounts } from './auth/accounts.ts';
import { centreMembers } from './auth/centre-members.ts';
import { oneTimeLinks } from './auth/one-time-links.ts';
import { sweepSignIn } from './auth/sweep.ts';
import { prepareDataFolder } from './data-folder.ts';
import { migrationsOf } from './migrations.ts';
import { findSecret } from './secret.ts';
import type { Settings } from './settings.ts';

/** An opened installation: its database migrated, its modules alive. The server and the command line start from it. */
export interface Opened {
  readonly database: Database;
  readonly kernel: Kernel;
  readonly accounts: Accounts;
  readonly secret: string;
  /** What was migrated on the way. */
  readonly migrated: MigrationReport;
}

/**
 * Opens the database, migrates it and brings the modules to life. What is refused is not migrated: nothing of it changes anything.
 *
 * @param onError told of every unexpected error, once, with its reference.
 * @throws StartProblem, CompositionProblem, DatabaseProblem: all have a remedy.
 */
export async function open(
  settings: Settings,
  composition: Composition,
  onError: (error: unknown, reference: string) => void,
): Promise<Opened> {
  const checked = await checkComposition(composition);
  if (settings.databaseUrl === undefined) await prepareDataFolder(settings.folder);
  const secret = await findSecret(settings);
  const clock = systemClock();
  const { database, migrated } = await openMigrated(settings, checked);
  try {
    const kernel = await createKernel({
      database,
      composition,
      checked,
      secret,
      clock,
      onError,
      installationJobs: [sweepSignIn],
      members: centreMembers(database),
      links: oneTimeLinks(database, clock, identifiers(clock)),
    });
    return {
      database,
      // The branches of the modules are the caller's knowledge; the server serves any.
      kernel: kernel as unknown as Kernel,
      accounts: accounts(database, clock, identifiers(clock)),
      secret,
      migrated,
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** What was migrated, and what is wrong with the composition: a refused module is not migrated. */
export interface Migrated extends MigrationReport {
  readonly problems: readonly CheckProblem[];
}

/**
 * Migrates and closes again. Needs no secret, and on a server no serving login that would be let in.
 *
 * @throws StartProblem, CompositionProblem, DatabaseProblem: all have a remedy.
 */
export async function migrateDatabase(settings: Settings, composition: Composition): Promise<Migrated> {
  const checked = await checkComposition(composition);
  const { problems } = checked;
  if (settings.databaseUrl !== undefined) {
    return { ...(await migrateServer(settings, settings.databaseUrl, checked)), problems };
  }
  await prepareDataFolder(settings.folder);
  const { database, migrated } = await openMigrated(settings, checked);
  await database.close();
  return { ...migrated, problems };
}

/** On a server the owner migrates before the serving login, which may do nothing yet, is let in. */
async function openMigrated(
  settings: Settings,
  checked: CheckedComposition,
): Promise<{ readonly database: Database; readonly migrated: MigrationReport }> {
  const { databaseUrl, folder, developing } = settings;
  if (databaseUrl !== undefined) {
    const migrated = await migrateServer(settings, databaseUrl, checked);
    return { database: await openDatabase({ url: databaseUrl, allowOwner: developing }), migrated };
  }
  const database = await openDatabase({ folder });
  try {
    return { database, migrated: await migrate({ database }, migrationsOf({ modules: checked.sound })) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function migrateServer(
  { migrateUrl }: Settings,
  databaseUrl: string,
  { sound }: CheckedComposition,
): Promise<MigrationReport> {
  const servingLogin = decodeURIComponent(new URL(databaseUrl).username);
  return migrate({ url: migrateUrl, servingLogin }, migrationsOf({ modules: sound }));
}
