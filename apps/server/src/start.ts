import type { Composition } from '@tandem/sdk/server';
import {
  addressToListenOn,
  type Environment,
  expectFreePort,
  LOOPBACK,
  open,
  type Opened,
  readSettings,
  serve,
  type Settings,
  startLine,
} from '@tandem/server';
import { findAdmin } from './admin.ts';
import { composition } from './composition.ts';
import { demoAccounts } from './demo/accounts.ts';
import { forgetUnfinishedStart, onFirstStart } from './demo/first-start.ts';
import { logUnexpected } from './log.ts';
import { sayReady } from './say-ready.ts';
import { refusedText } from './refused-text.ts';
import { type StopSignal, stopSignal } from './stop-signal.ts';

/** Starts everything, serves until told to stop, and returns the exit code. What we know goes wrong ends in one line. */
export async function start(environment: Environment): Promise<number> {
  try {
    const settings = readSettings(environment, process.cwd());
    const composed = await composition();
    // Whatever it listens on includes this machine's own address: fail before anything is migrated.
    await expectFreePort(settings.port, LOOPBACK);
    if (settings.databaseUrl === undefined) await forgetUnfinishedStart(settings.folder);
    const opened = await open(settings, composed, logUnexpected);
    if (opened.kernel.problems.length > 0) console.error(refusedText(opened.kernel.problems));
    try {
      await serveUntilStopped(settings, composed, opened, stopSignal());
    } finally {
      await opened.database.close();
    }
    return 0;
  } catch (error) {
    console.error(startLine(error) ?? error);
    return 1;
  }
}

async function serveUntilStopped(
  settings: Settings,
  composed: Composition,
  opened: Opened,
  stop: StopSignal,
): Promise<void> {
  const embedded = settings.databaseUrl === undefined;
  const empty = (await opened.accounts.centres()).length === 0;
  const isSound = opened.kernel.problems.length === 0;
  const fills = embedded && empty && isSound;
  const hasDemo = fills || (await opened.accounts.hasDemo());
  await expectFreePort(settings.port, addressToListenOn(settings, hasDemo));
  if (embedded && empty && !isSound) {
    report('The demo centres are not filled while something composed is refused: mend it, then start again.');
  }
  if (fills) {
    report('First start: filling the demo centres.');
    // It brings modules along: only once the composition has loaded.
    const { fillDemo } = await import('./demo/fill.ts');
    await onFirstStart(settings.folder, () => fillDemo(opened, composed, report));
  }
  if (stop.asked) return;
  const serving = await serve(settings, opened, { admin: await findAdmin(), demo: demoAccounts });
  const { publicUrl } = settings;
  sayReady({ publicUrl, embedded, hasDemo, empty: empty && !hasDemo }, report);
  await stop.received;
  report('Stopping: requests in flight end first.');
  await serving.stop();
}

const report = (line: string): void => console.log(line);
