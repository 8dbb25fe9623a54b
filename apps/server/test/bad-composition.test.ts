import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '@tandem/tooling-database/free-port';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Installation, installationOn } from './host/installation.ts';
import { spawnCommand, spawnServer, type TandemProcess, type TestEnvironment } from './host/spawn-tandem.ts';

const hook = new URL('host/replaced.ts', import.meta.url).href;

/** Settings of a process in which other files stand in the place of what it imports. */
const replacing = (files: Readonly<Record<string, string>>): TestEnvironment => ({
  NODE_OPTIONS: `--import=${hook}`,
  TEST_REPLACED: JSON.stringify(files),
});

describe('A package that cannot be loaded', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'tandem-unloadable-'))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** A package whose entry holds this. @returns the URL of the entry. */
  async function packageWith(name: string, source: string): Promise<string> {
    const home = join(folder, name);
    await mkdir(home);
    await writeFile(join(home, 'package.json'), JSON.stringify({ name, type: 'module' }));
    await writeFile(join(home, 'index.js'), source);
    return pathToFileURL(join(home, 'index.js')).href;
  }

  /** @returns the one line in which both the server and the command end, without their own first words. */
  async function line(entry: string): Promise<string> {
    const data = join(folder, 'data');
    const environment = {
      TANDEM_DATA_DIR: data,
      PORT: String(await freePort()),
      ...replacing({ '@tandem/moveup': entry }),
    };
    const said = await Promise.all(
      [spawnServer(environment), spawnCommand(['migrate'], environment)].map(async (process: TandemProcess) => {
        expect(await process.ended).toBe(1);
        expect(process.output).toBe('');
        const [first = '', ...more] = process.errors.trimEnd().split('\n');
        expect(more).toEqual([]);
        return first.replace(/^(Tandem cannot start|tandem): /, '');
      }),
    );
    expect(said[0]).toBe(said[1]);
    // No folder, so no database, no table and no secret.
    expect(existsSync(data)).toBe(false);
    return said[0] ?? '';
  }
  const remedy = 'Mend it, install another version of it, or take it out of tandem.config.ts. Nothing was changed.';

  test('because it throws ends in one line that names it, and changes nothing', async () => {
    const entry = await packageWith(
      'gent-thrower',
      `\n\nthrow new Error('The licence has expired');\nexport default {};`,
    );
    expect(await line(entry)).toBe(
      `gent-thrower cannot be loaded (index.js:3): Error: The licence has expired. ${remedy}`,
    );
  });

  test('because it does not parse, too', async () => {
    const entry = await packageWith('gent-scribbler', 'export default {');
    expect(await line(entry)).toBe(`@tandem/moveup cannot be loaded: SyntaxError: Unexpected end of input. ${remedy}`);
  });

  test('because it misses what it imports, too', async () => {
    const entry = await packageWith('gent-borrower', `import 'gent-absent';\nexport default {};`);
    expect(await line(entry)).toBe(
      `gent-borrower cannot be loaded (index.js): Error: Cannot find package 'gent-absent' imported from ${join(folder, 'gent-borrower/index.js')}. ${remedy}`,
    );
  });

  test('because it throws what is no error, too', async () => {
    const entry = await packageWith('gent-shouter', `throw 'no';\nexport default {};`);
    expect(await line(entry)).toBe(`@tandem/moveup cannot be loaded: no. ${remedy}`);
  });
});

interface Problem {
  readonly where: string;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}
interface Answer {
  readonly result: {
    readonly data: {
      readonly modules: readonly { readonly refusal: { readonly problems: readonly Problem[] } | null }[];
      readonly others: readonly Problem[];
    };
  };
}

describe('A composition with everything wrong at once', () => {
  const line = ({ where, what, why, mend }: Problem) => `${where}: ${what} ${why} ${mend}`;
  const broken = replacing({ '../tandem.config.ts': new URL('host/broken.config.ts', import.meta.url).href });
  /** What is wrong, as it stands in the log of a start and in the answer of `tandem check`. */
  const problems = [
    'tandem.config.ts: Two parts have the id "gent-twice". Neither their data nor their branches of the API could be told apart. Remove one, or rename it.',
    'gent-diary uses: It uses modules that use it again: gent-diary → gent-letters → gent-diary. None of them could be made first. Take one of them out of "uses"; an event can tell the other module instead.',
    'gent-letters uses: It uses modules that use it again: gent-letters → gent-diary → gent-letters. None of them could be made first. Take one of them out of "uses"; an event can tell the other module instead.',
    'tandem.config.ts policies: gent-diary mayWrite: The module gent-diary 1.0.0 has no policy "mayWrite". What was decided here would not hold. Remove it: there is no policy at all.',
    'gent-newer: It is "@tandem/contract" v2; this server reads "@tandem/contract" v1. It was made for a newer server, and may ask for what this one does not have. Update this server, or install an earlier version of it.',
    'gent-unknown diary: It uses the module gent-absent, which is not installed. A centre that installs the project would lack a part of it. Add the module to tandem.config.ts.',
    'gent-tomorrow: It is "@tandem/project" v2; this server reads "@tandem/project" v1. It was made for a newer server, and may ask for what this one does not have. Update this server, or install an earlier version of it.',
    'gent-roles groups roles/trainer: It gives the permission "attendance.recrod", which collective-workshop 0.1.0 does not have. A trainer would be refused what the project means to allow. Write "attendance.record" if that permission is meant, or remove it.',
  ];

  let installation: Installation;
  beforeAll(async () => void (installation = await installationOn('server')));
  afterAll(() => installation.remove());

  test('is told by `tandem check`, each problem with its place, what, why and what to do', async () => {
    const check = spawnCommand(['check'], broken);
    expect(await check.ended).toBe(1);
    expect(check.errors.trimEnd().split('\n')).toEqual([...problems, `${problems.length} problems.`]);
  });

  test('migrates what is sound and nothing of what is refused', async () => {
    const migrate = spawnCommand(['migrate'], { ...installation.environment, ...broken });
    expect(await migrate.ended).toBe(1);
    expect(migrate.output).toContain('gent-fine 0001-thing');
    expect(migrate.errors.split('\n')).toEqual(expect.arrayContaining(problems));
    const schemas = await installation.asOwner((owner) =>
      owner.query<{ name: string }>(
        `select nspname::text as name from pg_namespace where nspname like 'gent%' order by 1`,
      ),
    );
    expect(schemas).toEqual([{ name: 'gent_fine' }]);
  });

  test('starts, says the same in its log, and serves the rest', async () => {
    const server = spawnServer({ ...installation.environment, ...broken });
    await server.says('Tandem is ready');
    expect(server.errors.trimEnd().split('\n')).toEqual([
      'Not everything serves: what has a problem is refused, and whatever uses it. The rest serves.',
      ...problems,
    ]);
    const marie = await installation.signIn();
    expect((await marie.query('people.person.list')).status).toBe(200);
    expect(await (await marie.query('gentFine.read')).json()).toEqual({ result: { data: 'read by gent-fine' } });
    const refused = await marie.query('gentReader.read');
    expect(refused.status).toBe(412);
    expect(await refused.json()).toMatchObject({
      error: {
        data: {
          code: 'PRECONDITION_FAILED',
          failure: {
            code: 'core/module-unavailable',
            details: {
              module: 'gent-reader',
              why: { key: 'module.why.uses', values: { module: 'gent-letters' } },
              mend: { key: 'module.mend.uses', values: { module: 'gent-letters' } },
            },
          },
        },
      },
    });

    const health = (await (await fetch(`${installation.url}/health`)).json()) as {
      readonly status: string;
      readonly modules: readonly { readonly module: string; readonly state: string }[];
      readonly problems: readonly Problem[];
    };
    expect(health.problems.map(line)).toEqual(problems);
    const listed = (await (await marie.query('core.module.list')).json()) as Answer;
    const { modules, others } = listed.result.data;
    const shown = [...modules.flatMap(({ refusal }) => refusal?.problems ?? []), ...others];
    expect(shown.map(line).toSorted()).toEqual(problems.toSorted());
    expect(health.status).toBe('degraded');
    expect(health.modules.filter(({ state }) => state === 'refused').map(({ module }) => module)).toEqual([
      'gent-diary',
      'gent-letters',
      'gent-reader',
      'gent-twice',
      'gent-newer',
    ]);
    expect(health.modules).toContainEqual({
      module: 'gent-reader',
      version: '1.0.0',
      state: 'refused',
      why: 'gent-reader uses gent-letters, which is refused.',
      mend: 'Mend gent-letters; gent-reader then serves again.',
    });
    server.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });
});
