import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ConformanceResult, moduleRules, places, type Rules, writeResult } from '@tandem/conformance';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { notingHost, tandem } from './fixture.ts';

const allKept = (rules: Rules): ConformanceResult['rules'] =>
  Object.fromEntries(
    Object.entries(rules).map(([id, { on }]) => [id, Object.fromEntries(places[on].map((place) => [place, 'kept']))]),
  );

describe('tandem check, of a module of this workspace', () => {
  let root: string;
  let own: string;
  // The composition's module `projects`, in a package beside the file that composes it.
  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'tandem-tiers-')));
    own = join(root, 'modules', 'projects');
    await mkdir(join(own, 'src'), { recursive: true });
    await mkdir(join(root, 'app', 'node_modules', '@gent'), { recursive: true });
    const manifest = { name: '@gent/projects', type: 'module', exports: { './server': './src/server.js' } };
    await writeFile(join(own, 'package.json'), JSON.stringify(manifest));
    await writeFile(
      join(own, 'src', 'server.js'),
      `export const server = { $$type: '@tandem/server-module', contract: { id: 'projects' } };`,
    );
    await symlink(own, join(root, 'app', 'node_modules', '@gent', 'projects'));
    await writeFile(join(root, 'app', 'tandem.config.ts'), `import { server } from '@gent/projects/server';\n`);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const standing = async (): Promise<string | undefined> => {
    const configuration = pathToFileURL(join(root, 'app', 'tandem.config.ts')).href;
    const { exitCode, output } = await tandem('check', {}, { host: { ...notingHost(), configuration } });
    expect(exitCode).toBe(0);
    return output.split('\n')[1];
  };

  test('says no tier before its tests have run', async () => {
    expect(await standing()).toBe('  projects 1.0.0: not shown on this code: run its tests');
  });

  test('says the tier that its tests have shown', async () => {
    await writeResult(own, 'projects', allKept(moduleRules));
    expect(await standing()).toBe('  projects 1.0.0: bronze');
  });

  test('says no tier of code that changed since', async () => {
    await writeResult(own, 'projects', allKept(moduleRules));
    await writeFile(join(own, 'src', 'more.js'), 'export {};');
    expect(await standing()).toBe('  projects 1.0.0: not shown on this code: run its tests');
  });

  test('says which rules are broken, and no tier', async () => {
    await writeResult(own, 'projects', { ...allKept(moduleRules), 'readme-complete': { package: 'broken' } });
    expect(await standing()).toBe('  projects 1.0.0: does not conform: readme-complete');
  });

  test('says from what the module is exempt, and why', async () => {
    const reason = 'It is written in a repository of its own.';
    await writeFile(join(own, 'conformance.json'), JSON.stringify({ exempt: { 'readme-complete': reason } }));
    await writeResult(own, 'projects', { ...allKept(moduleRules), 'readme-complete': { package: 'broken' } });
    expect(await standing()).toBe(`  projects 1.0.0: bronze, 1 exemption: readme-complete (${reason})`);
  });
});
