import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { end, type Ended } from './run.ts';
import { say } from './say.ts';

const SETTINGS = {
  compilerOptions: {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    module: 'esnext',
    moduleResolution: 'bundler',
    types: [],
  },
  files: ['client.ts'],
};

/** Checks the types of a client, in a folder of its own, against the API of a built workspace. */
export async function checkClient(folder: string, workspace: string, client: string): Promise<Ended> {
  say('the type of the API is checked');
  await mkdir(join(folder, 'node_modules/@tandem'), { recursive: true });
  await symlink(join(workspace, 'apps/server'), join(folder, 'node_modules/@tandem/app-server'));
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(SETTINGS));
  await writeFile(join(folder, 'client.ts'), client);
  return await end(folder, process.execPath, [join(workspace, 'node_modules/typescript/bin/tsc'), '--pretty', 'false']);
}
