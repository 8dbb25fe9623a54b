import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settingsOf } from '../src/command-context.ts';
import { processTerminal } from '../src/terminal.ts';
import { staleTables, writeTables } from '../src/types/table-files.ts';
import { composition, notingHost, tandem } from './fixture.ts';

describe('tandem types tables', () => {
  let root: string;
  let configuration: string;
  const types = (options = '') => tandem(`types tables ${options}`, {}, { host: { ...notingHost(), configuration } });

  // A workspace with a module of its own and one that was installed; a module's package is not named after its id.
  beforeAll(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'tandem-types-')));
    configuration = pathToFileURL(join(root, 'app', 'tandem.config.ts')).href;
    const own = join(root, 'modules', 'sheets');
    const installed = join(root, 'app', 'node_modules', 'installed');
    await module(own, '@gent/sheets', `{ $$type: '@tandem/server-module', contract: { id: 'projects' } }`);
    await module(installed, 'installed', `{ $$type: '@tandem/server-module', contract: { id: 'projects' } }`);
    await mkdir(join(root, 'app', 'node_modules', '@gent'), { recursive: true });
    await symlink(own, join(root, 'app', 'node_modules', '@gent', 'sheets'));
    const imports = ['@gent/sheets/server', 'installed/server', './local.ts', 'node:path'];
    await writeFile(
      join(root, 'app', 'tandem.config.ts'),
      imports
        .map((name, index) => `import part${index}${index === 0 ? ', { type X }' : ''} from '${name}';`)
        .join('\n'),
    );
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  async function module(folder: string, name: string, exported: string): Promise<void> {
    await mkdir(join(folder, 'src'), { recursive: true });
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ name, type: 'module', exports: { './server': './server.js' } }),
    );
    await writeFile(join(folder, 'server.js'), `export const server = ${exported};\nexport const other = null;`);
  }

  test('says which files differ, and writes nothing when only asked to check', async () => {
    const path = relative(process.cwd(), join(root, 'modules', 'sheets', 'src', 'tables.gen.ts'));
    const { exitCode, output, errors } = await types('--check');
    expect(exitCode).toBe(1);
    expect(output.split('\n')).toContain(`differs: ${path}`);
    expect(output).not.toContain('installed');
    expect(errors).toBe('tandem: Table types differ from the migrations. Run: pnpm tandem types tables');
    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });

  test('writes what the migrations make, in the package whose module it is', async () => {
    const environment = {};
    const context = {
      composition,
      host: { ...notingHost(), configuration },
      environment,
      terminal: processTerminal,
      settings: settingsOf(environment),
    };
    const mine = (await staleTables(context)).filter(({ path }) => path.endsWith('sheets/src/tables.gen.ts'));
    await writeTables(mine);
    const text = await readFile(join(root, 'modules', 'sheets', 'src', 'tables.gen.ts'), 'utf8');
    expect(text).toContain('export interface ProjectsTables {');
    expect(text).toContain(`'projects.sheet': {\n    tenant_id: ColumnType<string, never, never>;\n    id: string;`);
    expect((await staleTables(context)).map(({ path }) => path)).not.toContain(mine[0]?.path);
  });
});
