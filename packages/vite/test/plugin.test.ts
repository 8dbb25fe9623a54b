import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tandem } from '@tandem/vite';
import { build } from 'vite';
import { expect, it } from 'vitest';

it('gives the admin a module of a package that only the server depends on', async () => {
  const root = await mkdtemp(join(tmpdir(), 'tandem-vite-'));
  const write = async (path: string, text: string) => {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
  };
  await write('server/tandem.config.ts', `import notes from 'gent-notes/server';`);
  await write(
    'server/node_modules/gent-notes/package.json',
    JSON.stringify({
      type: 'module',
      exports: {
        '.': './contract.js',
        './server': './server.js',
        './admin': './admin.js',
        './messages/*.json': './messages/*.json',
      },
    }),
  );
  await write(
    'server/node_modules/gent-notes/contract.js',
    `export const notes = { $$type: '@tandem/contract', id: 'gent-notes' };`,
  );
  await write(
    'server/node_modules/gent-notes/admin.js',
    `export default { id: 'gent-notes', screens: 'of the plugin' };`,
  );
  for (const locale of ['fr', 'nl', 'en'])
    await write(`server/node_modules/gent-notes/messages/${locale}.json`, JSON.stringify({ title: `notes ${locale}` }));
  await write('admin/entry.js', `export { modules } from 'virtual:tandem/admin';`);

  await build({
    root: join(root, 'admin'),
    logLevel: 'silent',
    configFile: false,
    plugins: [tandem({ config: '../server/tandem.config.ts' })],
    build: { lib: { entry: 'entry.js', formats: ['es'], fileName: () => 'entry.mjs' }, minify: false },
  });
  const { modules } = await import(join(root, 'admin/dist/entry.mjs'));

  expect(modules.map(({ id, package: name }: { id: string; package: string }) => [id, name])).toEqual([
    ['gent-notes', 'gent-notes'],
  ]);
  expect((await modules[0].admin()).default.screens).toBe('of the plugin');
  expect((await modules[0].messages.nl()).default.title).toBe('notes nl');
});
