import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The two files of the host that somebody changes to add a module. */
export const CONFIG = 'apps/server/tandem.config.ts';
export const MANIFEST = 'apps/server/package.json';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Writes the notice board into the composition of a workspace, as its README says. */
export async function compose(workspace: string): Promise<void> {
  await edit(join(workspace, CONFIG), (text) =>
    `import { noticeBoardServer } from 'gent-notice-board/server';\n${text}`.replace(
      /(modules: \[[^\]]*?),?(\s*\])/,
      '$1, noticeBoardServer$2',
    ),
  );
}

/** Names its tarball in the package.json beside the composition. */
export async function depend(workspace: string, tarball: string): Promise<void> {
  const from = `file:${relative(join(workspace, 'apps/server'), tarball)}`;
  await editManifest(workspace, (dependencies) => ({ ...dependencies, 'gent-notice-board': from }));
}

/** Takes it out of that package.json again, and leaves the composition as it is. */
export async function withdraw(workspace: string): Promise<void> {
  await editManifest(workspace, ({ 'gent-notice-board': _, ...dependencies }) => dependencies);
}

async function editManifest(
  workspace: string,
  change: (dependencies: Manifest['dependencies']) => Manifest['dependencies'],
): Promise<void> {
  await edit(join(workspace, MANIFEST), (text) => {
    const manifest = JSON.parse(text) as Manifest;
    return `${JSON.stringify({ ...manifest, dependencies: change(manifest.dependencies) }, null, 2)}\n`;
  });
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${file} is not written as this test expects: there was nothing to change.`);
  await writeFile(file, changed);
}
