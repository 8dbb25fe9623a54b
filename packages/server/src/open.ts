import { access, constants, mkdir } from 'node:fs/promises';
import { type Database, migrate, type ModuleMigrations, openDatabase } from '@tandem/db';
import { createKernel, identifiers, type Kernel, kernelMigrations, systemClock } from '@tandem/kernel';
import type { Composition } from '@tandem/sdk/server';
import { type Accounts, accounts } from './auth/accounts.ts';
import { authMigrations } from './auth/migrations.ts';
import { StartProblem } from './problem.ts';
import { findSecret } from './secret.ts';
import type { Settings } from './settings.ts';

/** An opened installation: its database migrated, its modules alive. The server and the command line start from it. */
export interface Opened {
  readonly database: Database;
  readonly kernel: Kernel;
  readonly accounts: Accounts;
  readonly secret: string;
}

/** All tables of an installation, with those of the composed modules. */
export const migrationsOf = ({ modules }: Composition): readonly ModuleMigrations[] => [
  ...kernelMigrations,
  authMigrations,
  ...modules.filter(({ migrations }) => migrations.length > 0).map(({ contract, migrations }) => ({
    module: contract.id as string,
    schema: (contract.id as string).replaceAll('-', '_'),
    uses: Object.values(contract.uses as Record<string, { contract: { id: string } }>).map((need) => need.contract.id),
    migrations,
  })),
];

/** Opens the database, migrates it and brings the modules to life. @throws StartProblem, DatabaseProblem */
export async function open(settings: Settings, composition: Composition, onError: (error: unknown, reference: string) => void): Promise<Opened> {
  if (settings.databaseUrl === undefined) await expectWritable(settings.folder);
  const secret = await findSecret(settings);
  const clock = systemClock();
  const migrations = migrationsOf(composition);
  if (settings.databaseUrl !== undefined && settings.migrateUrl !== undefined) {
    await migrate({ url: settings.migrateUrl, servingLogin: decodeURIComponent(new URL(settings.databaseUrl).username) }, migrations);
  }
  const database = await openDatabase({ url: settings.databaseUrl, folder: settings.folder, allowOwner: settings.developing });
  try {
    if (settings.databaseUrl === undefined) await migrate({ database }, migrations);
    const kernel = await createKernel({ database, composition, secret, clock, onError });
    return { database, kernel: kernel as unknown as Kernel, accounts: accounts(database, clock, identifiers(clock)), secret };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function expectWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new StartProblem(`The folder ${folder} cannot be written.`, 'Give it to the account that starts Tandem, or set TANDEM_DATA_DIR to another folder.', { cause });
  }
}
