import { expectFreePort, open, readSettings, serve, startLine } from '@tandem/server';
import composition from '../tandem.config.ts';
import { findAdmin } from './admin.ts';
import { demoAccounts } from './demo/accounts.ts';
import { fillDemo, forgetUnfinishedDemo } from './demo/fill.ts';
import { logUnexpected } from './log.ts';
import { stopSignal } from './stop-signal.ts';

/** Starts everything, serves until told to stop, and returns the exit code. What we know goes wrong ends in one line. */
export async function start(): Promise<number> {
  try {
    const settings = readSettings(process.env, process.cwd());
    await expectFreePort(settings.port, '127.0.0.1');
    if (settings.databaseUrl === undefined) await forgetUnfinishedDemo(settings.folder);
    const opened = await open(settings, composition, logUnexpected);
    const stopped = stopSignal();
    try {
      const embedded = settings.databaseUrl === undefined;
      const centres = await opened.accounts.centres();
      if (embedded && centres.length === 0) await fillDemo(opened, settings.folder, report);
      const demo = (await opened.accounts.hasDemo()) ? demoAccounts : null;
      const serving = await serve(settings, opened, { admin: await findAdmin(), demo: demoAccounts });
      sayReady({
        publicUrl: settings.publicUrl,
        embedded,
        demo: demo !== null,
        empty: !embedded && centres.length === 0,
      });
      await stopped;
      report('Stopping: requests in flight end first.');
      await serving.stop();
      return 0;
    } catch (error) {
      await opened.database.close();
      throw error;
    }
  } catch (error) {
    const line = startLine(error);
    if (line === undefined) console.error(error);
    else console.error(line);
    return 1;
  }
}

const report = (line: string): void => console.log(line);

function sayReady({
  publicUrl,
  embedded,
  demo,
  empty,
}: {
  readonly publicUrl: string;
  readonly embedded: boolean;
  readonly demo: boolean;
  readonly empty: boolean;
}): void {
  report(`Tandem is ready at ${publicUrl}`);
  if (demo) {
    report('Accounts for trying, all with the password in the last column:');
    for (const { email, password, name, role } of demoAccounts)
      report(`  ${email.padEnd(34)} ${name.padEnd(18)} ${role.padEnd(18)} ${password}`);
  }
  if (empty)
    report(
      'There is no centre yet. Make one, and the first account: pnpm tandem centre add --help, then pnpm tandem user add --help',
    );
  if (embedded)
    report(
      'The embedded database is for trying and developing: safe against a killed process, not against a power cut. For real work set DATABASE_URL.',
    );
}
