import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { installedPackages } from '@tandem/vite';
import { describe, expect, it } from 'vitest';

/** A folder of a host with these files; packages stand in its node_modules. */
async function host(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-host-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return join(folder, 'tandem.config.ts');
}

const contract = (id: string) => `export const contract = { $$type: '@tandem/contract', id: '${id}' };`;
const packageJson = (...entries: string[]) =>
  JSON.stringify({
    type: 'module',
    exports: { '.': './index.js', ...Object.fromEntries(entries.map((entry) => [entry, './index.js'])) },
  });

describe('the packages the admin is built with', () => {
  it('are the module packages that the composition imports, with the id of their contract', async () => {
    const config = await host({
      'tandem.config.ts': `import notes from 'gent-notes/server';\nimport plan from '@gent/plan/server';\nexport default [notes, plan];`,
      'node_modules/gent-notes/package.json': packageJson('./server', './admin', './messages/*.json'),
      'node_modules/gent-notes/index.js': contract('gent-case-notes'),
      'node_modules/@gent/plan/package.json': packageJson('./server', './messages/*.json'),
      'node_modules/@gent/plan/index.js': contract('gent-plan'),
    });
    expect(await installedPackages(config)).toEqual([
      { name: 'gent-notes', id: 'gent-case-notes', hasAdmin: true },
      { name: '@gent/plan', id: 'gent-plan', hasAdmin: false },
    ]);
  });

  it('leave out what is no module, such as the SDK', async () => {
    const config = await host({
      'tandem.config.ts': `import { defineTandem } from 'tandem-sdk/server';`,
      'node_modules/tandem-sdk/package.json': packageJson('./server', './admin', './messages/*.json'),
      'node_modules/tandem-sdk/index.js': '',
    });
    expect(await installedPackages(config)).toEqual([]);
  });

  it('leave out project plugins, whose texts the server resolves', async () => {
    const config = await host({
      'tandem.config.ts': `import moveup from 'moveup';`,
      'node_modules/moveup/package.json': packageJson('./messages/*.json'),
      'node_modules/moveup/index.js': `export default { $$type: '@tandem/project', id: 'moveup' };`,
    });
    expect(await installedPackages(config)).toEqual([]);
  });

  it('name a package that is imported but not installed, and say where to add it, in one line', async () => {
    const config = await host({ 'tandem.config.ts': `import notes from 'gent-notes/server';` });
    const where = relative(process.cwd(), config);
    const line = `${where} imports gent-notes, which is not installed there. Add "gent-notes" to the dependencies of the package.json beside it, then install again.`;
    // Vite prints the stack of an error.
    await expect(installedPackages(config)).rejects.toMatchObject({ message: line, stack: line });
  });
});
