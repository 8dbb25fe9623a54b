import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dateIn, systemClock } from '@tandem/kernel';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Installation, installationOn } from './host/installation.ts';
import { spawnCommand, type TandemProcess } from './host/spawn-tandem.ts';
import { installIntegrator, type Integrator } from './integrator/integrator.ts';
import { workspace } from './outside/workspace.ts';

/** Packing, installing, compiling and starting, beside another test on two cores. */
const LONG = 300_000;

describe('A program of an integrator, with two tarballs and a token', { timeout: LONG }, () => {
  let program: Integrator;
  let on: Installation;
  let server: TandemProcess;
  beforeAll(async () => {
    program = await installIntegrator();
    on = await installationOn('server');
    await on.asOwner((owner) => owner.script(`update auth.membership set roles = '{administrator,coordinator}'`));
    server = await on.start();
    const administrator = await on.signIn();
    await administrator.mutate('core.project.install', { plugin: 'moveup', reason: 'Start' });
  }, LONG);
  afterAll(async () => {
    server?.kill('SIGTERM');
    await server?.ended;
    await on?.remove();
    await program?.remove();
  });

  /** Makes a token as whoever runs the installation does. */
  async function tokenFor(...scopes: readonly string[]): Promise<string> {
    const inAMonth = systemClock().milliseconds() + 30 * 86_400_000;
    const expires = dateIn({ milliseconds: () => inAMonth }, 'Europe/Brussels');
    const asked = ['--centre', 'gent', '--name', 'The example', '--expires', expires];
    const command = spawnCommand(
      ['token', 'add', ...asked, ...scopes.flatMap((scope) => ['--scope', scope])],
      on.environment,
    );
    expect(await command.ended).toBe(0);
    return command.output.trim().split(' ').at(-1) ?? '';
  }

  test('installs nothing of the workspace but the two packages', async () => {
    expect(program.packed.client).toContain('dist/index.d.ts');
    expect(program.packed.api.toSorted()).toEqual(['README.md', 'index.d.ts', 'index.js', 'package.json']);
    const manifest = JSON.parse(
      await readFile(join(program.folder, 'node_modules/@tandem/client/package.json'), 'utf8'),
    ) as { dependencies: Record<string, string> };
    expect(Object.keys(manifest.dependencies)).toEqual(['@trpc/client', '@trpc/server']);
  });

  test('finds both packages made as packages should be', async () => {
    for (const name of ['@tandem/client', 'tandem-api']) {
      const { messages } = await publint({ pkgDir: join(program.folder, 'node_modules', name), strict: true });
      expect([name, messages]).toEqual([name, []]);
    }
  });

  test('compiles under the strictest settings, the libraries’ declarations included', async () => {
    expect(await program.build()).toEqual({ code: 0, output: '' });
  });

  test('compiles what the documentation shows', async () => {
    const text = await readFile(join(workspace, 'docs/integrators/README.md'), 'utf8');
    const blocks = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
    expect(blocks.length).toBeGreaterThan(2);
    await Promise.all(blocks.map((code, index) => writeFile(join(program.folder, `src/shown-${index}.ts`), code)));
    expect(await program.build()).toEqual({ code: 0, output: '' });
  });

  test('lists, reads, edits, publishes, and is told of a conflict, of nothing to publish and of a scope it lacks', async () => {
    const token = await tokenFor(
      'core.project.read',
      'core.configuration.read',
      'core.configuration.edit',
      'core.configuration.publish',
    );
    const { code, output } = await program.start({ TANDEM_URL: on.url, TANDEM_CENTRE: 'gent', TANDEM_TOKEN: token });
    expect(output.split('\n')).toEqual([
      expect.stringMatching(/^moveup, revision 1: workshops \(open\)/),
      'revision 1 has 12 places in a workshop',
      'draft 1 is written',
      'The example wrote 13 at /places meanwhile.',
      'published as revision 2',
      'not published: there is nothing to publish',
      'FORBIDDEN This access token lacks the scope "core.project.install". Ask for a token that has it.',
    ]);
    expect(code).toBe(0);
    const actors = await on.asOwner((owner) =>
      owner.query(`select distinct actor ~ '^token:[0-9a-f-]{36}$' as by_token from kernel_store.audit_entry
        where action like 'configuration.%'`),
    );
    expect(actors).toEqual([{ by_token: true }]);
  });

  test('says what is missing when it is given nothing', async () => {
    const { code, output } = await program.start({});
    expect(code).toBe(1);
    expect(output).toContain('TANDEM_URL is not set. Set TANDEM_URL, TANDEM_CENTRE and TANDEM_TOKEN.');
  });
});
