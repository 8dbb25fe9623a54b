import type { Composition } from '@tandem/sdk/server';
import { type Environment, open, type Opened, readSettings, type Settings } from '@tandem/server';
import type { Host } from './host.ts';
import type { Terminal } from './terminal.ts';

/** What every command has in its hands. */
export interface CommandContext {
  readonly composition: Composition;
  readonly environment: Environment;
  readonly host: Host;
  readonly terminal: Terminal;
  readonly settings: () => Settings;
}

/** Opens the installation for one command and closes it whatever happens. */
export async function withInstallation<T>(
  { composition, settings, terminal }: Pick<CommandContext, 'composition' | 'settings' | 'terminal'>,
  run: (opened: Opened) => Promise<T>,
): Promise<T> {
  const logged = (error: unknown, reference: string): void =>
    terminal.complain(`[${reference}] ${error instanceof Error ? error.message : String(error)}`);
  const opened = await open(settings(), composition, logged);
  try {
    return await run(opened);
  } finally {
    await opened.database.close();
  }
}

/** Settings are read when a command needs them: `tandem --help` works in any environment. */
export const settingsOf = (environment: Environment) => (): Settings => readSettings(environment, process.cwd());
