import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { config, defineModule, messageKeys } from '@tandem/sdk';
import { defineTandem, implement } from '@tandem/sdk/server';
import { migrationsOf } from '@tandem/server';
import { migratedDatabase, type MigratedDatabase } from '@tandem/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { tandem } from './fixture.ts';

const words = { code: 'Code', places: 'Places' };
const composition = defineTandem({
  modules: [
    implement(
      defineModule({
        id: 'projects',
        version: '1.0.0',
        sdk: '*',
        instances: 'centre',
        messages: messageKeys<typeof words>(),
        config: config(
          z.object({
            code: z.string().max(10).optional().meta({ title: 'code' }),
            places: z.int().max(20).default(12).meta({ title: 'places' }),
          }),
        ),
      }),
      { procedures: {}, messages: { fr: words, nl: words, en: words }, migrations: [] },
    ),
  ],
  projects: [],
});

const file = (content: object, more: object = {}) =>
  JSON.stringify({
    format: 'tandem-project',
    formatVersion: 1,
    slug: 'boost',
    plugin: null,
    project: { kind: 'projects', moduleVersion: '1.0.0', configuration: 1, content },
    modules: [],
    ...more,
  });

describe('Projects as files', () => {
  let on: MigratedDatabase;
  let environment: Record<string, string>;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'project-files-'));
    on = await migratedDatabase('server', migrationsOf(composition));
    environment = {
      DATABASE_URL: on.servingUrl ?? '',
      DATABASE_MIGRATE_URL: on.ownerUrl ?? '',
      TANDEM_SECRET: 'the secret of tests, long enough to be one',
    };
    await run('centre add gent --name-nl OCMW --locales nl');
  });
  afterAll(async () => {
    await on.close();
    await rm(folder, { recursive: true });
  });

  const run = (line: string) => tandem(line, environment, { composition });
  const written = async (name: string, text: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };
  const projects = () => on.asOwner((owner) => owner.query('select slug from kernel_store.project order by slug'));

  test('are looked at first, imported, exported and compared', async () => {
    const path = await written('boost.json', file({ code: 'BOOST', places: 8 }));
    const dry = await run(`project import ${path} --centre gent --dry-run`);
    expect(dry).toEqual({ exitCode: 0, output: 'Nothing was changed: this was a dry run.', errors: '' });
    expect(await projects()).toEqual([]);
    expect((await run(`project import ${path} --centre gent`)).output).toBe('Project "boost" made.');
    expect(await projects()).toEqual([{ slug: 'boost' }]);

    const out = join(folder, 'again.json');
    expect((await run(`project export boost --centre gent --out ${out}`)).output).toBe(
      `Revision 1 of "boost" written to ${out}.`,
    );
    const { output } = await run('project export boost --centre gent');
    expect(`${output}\n`).toBe(await readFile(out, 'utf8'));
    expect((await run(`project diff ${path} ${out}`)).output).toBe('No difference.');
    // What is there already is never written over.
    const again = await run(`project export boost --centre gent --out ${out}`);
    expect(again).toMatchObject({ exitCode: 1, errors: `tandem: ${out} is there already. Choose another name.` });
  });

  test('become a draft of a project that there is, or another project', async () => {
    const path = await written('more.json', file({ code: 'BOOST', places: 9 }));
    const { output, exitCode } = await run(`project import ${path} --centre gent --draft-of boost`);
    expect([exitCode, output.split('\n')]).toEqual([
      0,
      ['project /places: 8 -> 9', 'Draft of "boost" made; publish it in the admin.'],
    ]);
    expect((await run(`project import ${path} --centre gent --slug boost-2`)).output).toBe('Project "boost-2" made.');
    expect((await run('project diff boost 1 1 --centre gent')).output).toBe('No difference.');
  });

  test('are compared in the shapes of the installed modules', async () => {
    const [one, other] = [await written('a.json', file({ code: 'A' })), await written('b.json', file({ places: 5 }))];
    expect((await run(`project diff ${one} ${other}`)).output.split('\n')).toEqual([
      'project /code: removed "A"',
      'project /places: 12 -> 5',
    ]);
  });

  const half = file({ code: 'HALF' }).slice(0, 90);
  test.each([
    ['a file cut in half', half, 'The file breaks off or goes wrong at line 1, column '],
    [
      'a file from a newer version',
      file({}, { formatVersion: 7 }),
      '/formatVersion: The file was written by a newer Tandem',
    ],
    [
      'a file with __proto__',
      file({}).replace('{"format"', '{"__proto__":{"a":1},"format"'),
      'uses the name “__proto__”',
    ],
    [
      'a file with an unknown module',
      file(
        {},
        {
          slug: 'other',
          modules: [
            { slug: 'a', state: 'open', kind: 'gent-garden', moduleVersion: '1', configuration: 1, content: {} },
          ],
        },
      ),
      '/modules/a/kind: This server does not have the module “gent-garden”',
    ],
    [
      'a value that does not fit',
      file({ places: 99 }, { slug: 'other' }),
      '/project/content/places: Enter 20 or less.',
    ],
    ['a project that is there', file({}), '/slug: There is a project “boost” already.'],
  ])('%s ends in one line with its place, and changes nothing', async (_, text, line) => {
    const before = await projects();
    const path = await written('wrong.json', text);
    const { exitCode, output, errors } = await run(`project import ${path} --centre gent`);
    expect([exitCode, output]).toEqual([1, '']);
    expect(errors.split('\n')).toHaveLength(1);
    expect(errors).toMatch(new RegExp(`^tandem: ${path}(: | /)`));
    expect(errors).toContain(line);
    expect(errors).toMatch(/Nothing was changed\.$/);
    expect(await projects()).toEqual(before);
  });

  test('a file of 200 MB is refused by its size, before it is read', async () => {
    const path = join(folder, 'huge.json');
    const handle = await open(path, 'w');
    // A hole of 200 MB: it has the size, and nothing that reading could find.
    await handle.truncate(200 * 1024 * 1024);
    await handle.close();
    const errors = `tandem: ${path} has 200 MB. A project file has at most 2 MB: check that it is the right one.`;
    for (const line of [`project import ${path} --centre gent`, `project diff ${path} ${path}`])
      expect(await run(line)).toEqual({ exitCode: 1, output: '', errors });
  });

  test.each([
    ['project export nothing --centre gent', 'The centre "gent" has no project "nothing". Name one of: '],
    ['project export boost --centre nowhere', 'There is no centre "nowhere". Name one of: gent.'],
    ['project diff boost 1 9 --centre gent', 'The project "boost" has no revision 9. Its latest is 1.'],
    ['project diff /nowhere.json /nowhere.json', '/nowhere.json cannot be opened (ENOENT).'],
    ['project import /tmp --centre gent', '/tmp is no file.'],
  ])('"tandem %s" says what is wrong', async (line, text) => {
    const { exitCode, errors } = await run(line);
    expect(exitCode).toBe(1);
    expect(errors).toContain(`tandem: ${text}`);
  });
});
