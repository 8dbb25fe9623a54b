import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workspace } from './workspace.ts';

/** What the notice board needs at run time, and what the SDK needs in turn. */
const NEEDED: readonly string[] = ['@standard-schema/spec', '@trpc/client', '@trpc/server', 'kysely', 'zod'];

/** Gives a plugin copies of its own of everything that it otherwise shares with its host, the SDK among them. */
export async function bringCopies(author: string): Promise<void> {
  const put = async (name: string, from: string, wanted: (path: string) => boolean = () => true) => {
    await rm(join(author, 'node_modules', name), { recursive: true, force: true });
    await cp(join(workspace, from), join(author, 'node_modules', name), {
      recursive: true,
      dereference: true,
      filter: wanted,
    });
  };
  for (const name of NEEDED) await put(name, `packages/sdk/node_modules/${name}`);
  await put('@tandem/sdk', 'packages/sdk', (path) => !/packages[\\/]sdk[\\/](node_modules|src|test)/.test(path));
  // The tests run with the condition `source`, and Node reads no TypeScript in node_modules.
  const manifest = join(author, 'node_modules/@tandem/sdk/package.json');
  const built = JSON.parse(await readFile(manifest, 'utf8'), (key, value: unknown) =>
    key === 'source' ? undefined : value,
  ) as object;
  await writeFile(manifest, JSON.stringify(built));
}
