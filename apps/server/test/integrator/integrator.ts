import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, end, run, runPnpm } from '../outside/run.ts';
import { workspace } from '../outside/workspace.ts';

/** The example program in a folder of its own, with the two packages installed from tarballs. */
export interface Integrator {
  readonly folder: string;
  /** What is in the two tarballs, by package. */
  readonly packed: Readonly<Record<'client' | 'api', readonly string[]>>;
  /** Compiles it. */
  build(): Promise<Ended>;
  /** Runs it as its user would, with these settings. */
  start(settings: Readonly<Record<string, string>>): Promise<Ended>;
  remove(): Promise<void>;
}

const tsc = join(workspace, 'node_modules/typescript/bin/tsc');

/** Packs the client and the types of the API, and installs both where the example lies. */
export async function installIntegrator(): Promise<Integrator> {
  const root = await mkdtemp(join(tmpdir(), 'tandem-integrator-'));
  try {
    const client = await packClient(join(root, 'client'));
    const api = await packApi(root);
    const folder = join(root, 'program');
    await cp(join(workspace, 'docs/examples/integrator'), folder, { recursive: true, filter: isSource });
    await depend(folder, { '@tandem/client': client, 'tandem-api': api });
    await runPnpm(folder, ['install', '--prefer-offline', '--ignore-workspace']);
    return {
      folder,
      packed: { client: await contents(client), api: await contents(api) },
      build: () =>
        end(folder, process.execPath, [join(folder, 'node_modules/typescript/bin/tsc'), '--pretty', 'false']),
      start: (settings) =>
        end(folder, process.execPath, ['--import', settingsOf(settings), join(folder, 'dist/main.js')]),
      remove: () => rm(root, { recursive: true, force: true }),
    };
  } catch (error) {
    await rm(root, { recursive: true, force: true });
    throw error;
  }
}

/** Its declarations and its code are built as they are published. */
async function packClient(into: string): Promise<string> {
  const folder = join(workspace, 'packages/client');
  await run(workspace, process.execPath, [tsc, '--build', folder]);
  await runPnpm(folder, ['pack', '--pack-destination', into]);
  return await tarballIn(into);
}

async function packApi(root: string): Promise<string> {
  const folder = join(root, 'tandem-api');
  const command = join(workspace, 'apps/server/bin/tandem.js');
  await run(workspace, process.execPath, ['--conditions=source', command, 'types', 'api', '--out', folder]);
  const into = join(root, 'api');
  await mkdir(into);
  await run(folder, 'npm', ['pack', '--offline', '--ignore-scripts', '--pack-destination', into]);
  return await tarballIn(into);
}

async function tarballIn(folder: string): Promise<string> {
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Error(`Nothing was packed into ${folder}.`);
  return join(folder, name);
}

async function contents(tarball: string): Promise<readonly string[]> {
  const listed = await run(workspace, 'tar', ['-tzf', tarball]);
  return listed.split('\n').map((file) => file.replace(/^package\//, ''));
}

/** Names the two tarballs, and the compiler of this workspace, in the package.json of the copy. */
async function depend(folder: string, tarballs: Readonly<Record<string, string>>): Promise<void> {
  const path = join(folder, 'package.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { dependencies: object };
  const dependencies = Object.fromEntries(Object.entries(tarballs).map(([name, file]) => [name, `file:${file}`]));
  await writeFile(path, JSON.stringify({ ...manifest, dependencies }));
}

/** Settings reach it as environment, by a module that runs first: `run` starts programs without any of ours. */
const settingsOf = (settings: object): string =>
  `data:text/javascript,Object.assign(process.env,${encodeURIComponent(JSON.stringify(settings))})`;

const isSource = (path: string): boolean => !/[\\/](node_modules|dist)$/.test(path);
