import { existsSync } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sourceFiles, workspacePackages } from '@tandem/tooling-rules';
import { run } from './run.ts';
import { say } from './say.ts';
import { workspace } from './workspace.ts';

/** What builds leave beside the sources; copied so that the copy, too, builds only what changed. */
const BUILT = ['dist', 'build', '.svelte-kit'];

/** A copy of this workspace, free to be changed. */
export interface CopiedWorkspace {
  readonly folder: string;
  /** The files that a person would see as changed, come or gone since the copy was made, in order. */
  changedFiles(): Promise<readonly string[]>;
}

/** Copies the workspace as it stands on the disk: what people wrote, and what is built of it. Nothing in it leads back. */
export async function copyWorkspace(folder: string): Promise<CopiedWorkspace> {
  say('the workspace is copied');
  const outputs = workspacePackages(workspace).flatMap((one) => BUILT.map((output) => `${one.folder}/${output}`));
  const built = ['.turbo/cache', ...outputs].filter((path) => existsSync(join(workspace, path)));
  for (const path of [...sourceFiles(workspace), ...built]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    // The times come along: tsc goes by them.
    await cp(join(workspace, path), join(folder, path), { recursive: true, preserveTimestamps: true });
  }
  await keepInGit(folder);
  const before = await contents(folder);
  return {
    folder,
    async changedFiles() {
      const after = await contents(folder);
      const all = new Set([...before.keys(), ...after.keys()]);
      return [...all].filter((file) => before.get(file) !== after.get(file)).sort();
    },
  };
}

async function contents(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = sourceFiles(folder).map(async (file) => [file, await readFile(join(folder, file), 'base64')] as const);
  return new Map(await Promise.all(files));
}

/**
 * Where turbo finds no git it reads every file, installed ones as well, before it says that there is nothing to do: the
 * copy is a repository of its own, where git is.
 */
async function keepInGit(folder: string): Promise<void> {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', '-c', 'commit.gpgsign=false'];
  try {
    await run(folder, 'git', ['init', '--quiet']);
    await run(folder, 'git', ['add', '--all']);
    await run(folder, 'git', [...who, 'commit', '--quiet', '--no-verify', '--message', 'Copy']);
  } catch (error) {
    say(`the copy goes without git, which is slower (${String(error)})`);
  }
}
