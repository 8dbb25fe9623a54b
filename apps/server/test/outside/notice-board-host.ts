import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTandem } from '@tandem/tooling-browser/start-tandem';
import type { RunningTandem } from '@tandem/tooling-browser/start-tandem';
import { demoPassword } from '../../src/demo/accounts.ts';
import { type Client, clientOf } from '../host/client.ts';
import { buildPlugin, packPlugin, settleAuthor } from './author.ts';
import { compose, depend } from './composition.ts';
import { copyWorkspace } from './copied-workspace.ts';
import { run, runPnpm } from './run.ts';
import { say } from './say.ts';

/** A Tandem that somebody added the notice board to, and the author's folder that it came from. */
export interface NoticeBoardHost {
  /** The author's folder, with the plugin built. */
  readonly author: string;
  /** A copy of the workspace, with the notice board in its composition. */
  readonly workspace: string;
  /** For whatever a test needs to lay down; goes with the rest. */
  readonly folder: string;
  readonly tandem: RunningTandem;
  /** What a person would see as changed in the copy, after it was installed and built. */
  readonly changedFiles: readonly string[];
  signIn(email: string): Promise<Client>;
  remove(): Promise<void>;
}

/** Packs the notice board as its author would, adds it to a copy of this workspace, and starts that with the demo centre. */
export async function hostWithNoticeBoard(): Promise<NoticeBoardHost> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-outside-'));
  const forget = () => rm(folder, { recursive: true, force: true });
  try {
    const author = join(folder, 'author');
    await settleAuthor(author);
    await buildPlugin(author);
    const tarball = await packPlugin(author, folder);

    const copy = await copyWorkspace(join(folder, 'workspace'));
    await compose(copy.folder);
    await depend(copy.folder, tarball);
    say('the copy is installed');
    await runPnpm(copy.folder, ['install', '--prefer-offline', '--no-frozen-lockfile']);
    say('what changed is built');
    await run(copy.folder, process.execPath, ['tooling/run/build.mjs']);
    const changedFiles = await copy.changedFiles();
    say('it starts and fills the demo centre');
    const tandem = await startTandem({ server: join(copy.folder, 'apps/server/dist/src/main.js') });
    return {
      author,
      workspace: copy.folder,
      folder,
      tandem,
      changedFiles,
      signIn: (email) => clientOf(tandem.url, 'bruxelles', email, demoPassword),
      async remove() {
        await tandem.remove();
        await forget();
      },
    };
  } catch (error) {
    await forget();
    throw error;
  }
}
