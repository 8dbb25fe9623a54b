import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseOptions, ICruiseResult, IFlattenedRuleSet } from 'dependency-cruiser';
import { afterEach, describe, expect, it } from 'vitest';

const rules = createRequire(import.meta.url)('../dependency-cruiser.cjs') as IFlattenedRuleSet & {
  readonly options: ICruiseOptions;
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The names of the rules that a tiny workspace with these files breaks. */
async function broken(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-arrows-'));
  folders.push(folder);
  for (const [path, text] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  install(folder, files);
  const { options, ...ruleSet } = rules;
  const shipped = ['packages', 'apps', 'plugins'].filter((room) =>
    Object.keys(files).some((path) => path.startsWith(room)),
  );
  const { output } = await cruise(shipped, { ...options, baseDir: folder, ruleSet, validate: true });
  const { violations } = (output as ICruiseResult).summary;
  return [...new Set(violations.map(({ rule }) => rule.name))].sort();
}

/** Links packages into node_modules as pnpm does, so that `@tandem/db` is found by its name. */
function install(folder: string, files: Readonly<Record<string, string>>): void {
  const names = new Map<string, string>();
  for (const path of Object.keys(files)) {
    const own = /^(packages\/modules\/([^/]+)|(?:packages|apps|plugins)\/([^/]+))\//.exec(path);
    if (own?.[1]) names.set(own[2] ?? own[3] ?? '', own[1]);
  }
  mkdirSync(join(folder, 'node_modules/@tandem'), { recursive: true });
  for (const [name, path] of names) {
    const exports = {
      '.': './src/contract.ts',
      './server': './src/server/index.ts',
      './admin': './src/admin/index.ts',
    };
    const plain = { '.': './src/index.ts' };
    const manifest = { name: `@tandem/${name}`, exports: path.includes('modules/') ? exports : plain };
    writeFileSync(join(folder, path, 'package.json'), JSON.stringify(manifest));
    symlinkSync(join(folder, path), join(folder, 'node_modules/@tandem', name));
  }
}

const exported = 'export const value = 1;';
const uses = (name: string): string => `import { value } from '${name}';\nexport const mine = value;`;
const usesType = (name: string): string => `import type { value } from '${name}';\nexport type Mine = typeof value;`;

describe('the arrows', () => {
  it('let the kernel use the database, and the database not the kernel', async () => {
    expect(
      await broken({ 'packages/kernel/src/index.ts': uses('@tandem/db'), 'packages/db/src/index.ts': exported }),
    ).toEqual([]);
    expect(
      await broken({ 'packages/db/src/index.ts': uses('@tandem/kernel'), 'packages/kernel/src/index.ts': exported }),
    ).toEqual(['arrow-db']);
  });

  it.each([
    ['sdk', 'packages/sdk/src/server/index.ts', '@tandem/db'],
    ['kernel', 'packages/kernel/src/index.ts', '@tandem/server'],
    ['ui', 'packages/ui/src/server-free.ts', '@tandem/sdk'],
    ['forms', 'packages/forms/src/index.ts', '@tandem/client'],
    ['modules', 'packages/modules/people/src/server/index.ts', '@tandem/kernel'],
    ['plugins', 'plugins/moveup/src/index.ts', '@tandem/db'],
    ['admin', 'apps/admin/src/hooks.server.ts', '@tandem/db'],
  ])('hold %s', async (room, path, target) => {
    const name = target.replace('@tandem/', '');
    expect(await broken({ [path]: uses(target), [`packages/${name}/src/index.ts`]: exported })).toContain(
      `arrow-${room}`,
    );
  });

  it('reach into .svelte files', async () => {
    const component = `<script lang="ts">\n${uses('@tandem/db').replace('export ', '')}\n</script>\n<p>{mine}</p>`;
    expect(await broken({ 'packages/ui/src/Note.svelte': component, 'packages/db/src/index.ts': exported })).toEqual([
      'arrow-ui',
      'browser-code',
    ]);
  });

  it('give the admin types of the kernel, and nothing that runs', async () => {
    const kernel = { 'packages/kernel/src/index.ts': exported };
    expect(await broken({ 'apps/admin/src/page.ts': usesType('@tandem/kernel'), ...kernel })).toEqual([]);
    expect(await broken({ 'apps/admin/src/page.ts': uses('@tandem/kernel'), ...kernel })).toContain('types-only-admin');
  });

  it('keep libraries out of the packages that stand on few', async () => {
    const files = {
      'packages/db/src/index.ts': `import nothing from 'left-pad';\nexport default nothing;`,
      'node_modules/left-pad/package.json': '{"name":"left-pad","main":"index.js"}',
      'node_modules/left-pad/index.js': 'module.exports = 1;',
    };
    expect(await broken(files)).toEqual(['npm-db']);
  });
});

describe('modules', () => {
  const people = {
    'packages/modules/people/src/contract.ts': exported,
    'packages/modules/people/src/server/index.ts': exported,
    'packages/modules/people/src/admin/index.ts': exported,
  };

  it('use each other’s contract', async () => {
    const files = { ...people, 'packages/modules/outings/src/server/index.ts': uses('@tandem/people') };
    expect(await broken(files)).toEqual([]);
  });

  it.each(['@tandem/people/server', '@tandem/people/admin'])('do not use %s', async (entry) => {
    const files = { ...people, 'packages/modules/outings/src/server/index.ts': uses(entry) };
    expect(await broken(files)).toContain('module-through-its-contract');
  });

  it.each(['src/admin/index.ts', 'src/contract.ts'])(
    'keep their own server half out of the browser (%s)',
    async (path) => {
      const own = path.includes('admin') ? '../server/index.ts' : './server/index.ts';
      expect(await broken({ ...people, [`packages/modules/people/${path}`]: uses(own) })).toEqual(['browser-code']);
    },
  );

  it('have no node: module in the browser', async () => {
    const contract = `import { readFileSync } from 'node:fs';\nexport const value = readFileSync;`;
    expect(await broken({ 'packages/modules/people/src/contract.ts': contract })).toEqual(['browser-code-no-node']);
  });
});

it('finds circles, but lets types go round', async () => {
  const circle = (first: string): Record<string, string> => ({
    'packages/sdk/src/one.ts': first,
    'packages/sdk/src/two.ts': `import { mine } from './one.ts';\nexport const value = () => mine;`,
  });
  expect(await broken(circle(uses('./two.ts')))).toEqual(['no-circle']);
  expect(await broken(circle(`${usesType('./two.ts')}\nexport const mine = 1;`))).toEqual([]);
});

it('finds imports that lead nowhere', async () => {
  expect(await broken({ 'packages/sdk/src/index.ts': uses('./gone.ts') })).toEqual(['resolvable']);
});
