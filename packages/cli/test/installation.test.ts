import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from '@tandem/db';
import { dateIn, systemClock } from '@tandem/kernel';
import { migrationsOf } from '@tandem/server';
import { migratedDatabase, type MigratedDatabase } from '@tandem/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composition, notingHost, tandem } from './fixture.ts';

describe('Commands on a PostgreSQL server', () => {
  let on: MigratedDatabase;
  let environment: Record<string, string>;
  const ask = async <Row extends object>(text: string) => await on.asOwner((owner) => owner.query<Row>(text));

  beforeAll(async () => {
    on = await migratedDatabase('server', migrationsOf(composition));
    environment = {
      DATABASE_URL: on.servingUrl ?? '',
      DATABASE_MIGRATE_URL: on.ownerUrl ?? '',
      TANDEM_SECRET: 'the secret of tests, long enough to be one',
    };
  });
  afterAll(() => on.close());

  test('migrate brings what is missing, once, without needing the secret', async () => {
    await on.asOwner((owner) =>
      owner.script(`drop schema projects cascade; delete from kernel_system.ledger where module = 'projects'`),
    );
    const { TANDEM_SECRET: _, ...withoutSecret } = environment;
    expect(await tandem('migrate', withoutSecret)).toEqual({
      exitCode: 0,
      output: expect.stringMatching(/^projects 0001-sheet\n1 applied, \d+ were there already\.$/) as string,
      errors: '',
    });
    expect((await tandem('migrate', withoutSecret)).output).toMatch(/^0 applied, \d+ were there already\.$/);
  });

  test('centre add makes a centre, once', async () => {
    const add = ['centre', 'add', 'gent', '--name-nl', 'OCMW Voorbeeld', '--locales', 'nl'];
    expect(await tandem(add, environment)).toMatchObject({ exitCode: 0, errors: '' });
    expect(await tandem(add, environment)).toMatchObject({
      exitCode: 1,
      errors: 'tandem: There is a centre "gent" already. Choose another slug.',
    });
    expect(await ask('select slug, name, locales, time_zone from kernel_system.centre')).toEqual([
      { slug: 'gent', name: { nl: 'OCMW Voorbeeld' }, locales: ['nl'], time_zone: 'Europe/Brussels' },
    ]);
  });

  test('centre add wants a name in each language that the centre publishes in', async () => {
    const outcome = await tandem(['centre', 'add', 'bxl', '--name-fr', 'CPAS', '--locales', 'fr,nl'], environment);
    expect(outcome).toMatchObject({ exitCode: 1, errors: expect.stringContaining('Add --name-nl.') as string });
  });

  test('user add makes an account that can sign in with the password shown once', async () => {
    const line = 'user add An@demo.example --name An --centre gent --role coordinator --role trainer --locale nl';
    const { exitCode, output } = await tandem(line, environment);
    expect(exitCode).toBe(0);
    expect(output).toMatch(
      /^Account "an@demo\.example" made: coordinator, trainer of gent\.\nIts password, shown this once: ([a-z2-9]{4}-){4}[a-z2-9]{4}$/,
    );
    expect(
      await ask(
        'select a.email, a.locale, a.demo, m.roles, m.projects from auth.account a join auth.membership m on m.account_id = a.id',
      ),
    ).toEqual([
      { email: 'an@demo.example', locale: 'nl', demo: false, roles: ['coordinator', 'trainer'], projects: null },
    ]);
    const password = output.split(' ').at(-1) ?? '';
    expect(JSON.stringify(await ask('select * from auth.credential'))).not.toContain(password);
    expect(await tandem(line, environment)).toMatchObject({
      exitCode: 1,
      errors: expect.stringContaining('already') as string,
    });
  });

  test('user add takes a password from standard input, without its line break', async () => {
    const line = 'user add bram@demo.example --name Bram --centre gent --role trainer --password-stdin';
    expect(await tandem(line, environment, { input: 'te kort\n' })).toMatchObject({
      exitCode: 1,
      errors: 'tandem: The password has 7 characters. Give one of 12 to 200.',
    });
    const { exitCode, output } = await tandem(line, environment, { input: 'lang genoeg, zeker\n' });
    expect([exitCode, output]).toEqual([0, 'Account "bram@demo.example" made: trainer of gent.']);
  });

  test('user add limits an account to projects of the centre, by their names', async () => {
    const [{ id } = { id: '' }] = await ask<{ id: string }>(`select id from kernel_system.centre where slug = 'gent'`);
    const project = '00000000-0000-7000-8000-000000000001';
    await ask(
      `insert into kernel_store.project (tenant_id, id, slug, current_revision, created_at) values ('${id}', '${project}', 'boost', 1, now())`,
    );
    const line = 'user add ada@demo.example --name Ada --centre gent --role trainer --project';
    expect((await tandem(`${line} amie`, environment)).errors).toBe(
      'tandem: The centre "gent" has no project "amie". Name one of: boost.',
    );
    expect((await tandem(`${line} boost`, environment)).exitCode).toBe(0);
    expect(await ask(`select projects from auth.membership where projects is not null`)).toEqual([
      { projects: [project] },
    ]);
  });

  const inAMonth = systemClock().milliseconds() + 30 * 86_400_000;
  const expires = dateIn({ milliseconds: () => inAMonth }, 'Europe/Brussels');
  const addToken = (...more: readonly string[]) =>
    tandem(['token', 'add', '--centre', 'gent', '--name', 'Boekhouding', '--expires', expires, ...more], environment);

  test('token add makes an access token, shows it this once and keeps its hash', async () => {
    const { exitCode, output } = await addToken('--scope', 'core.project.read', '--scope', 'core.configuration.read');
    expect(exitCode).toBe(0);
    expect(output).toMatch(
      new RegExp(
        `^Access token "Boekhouding" made for gent, until ${expires}: core\\.project\\.read, core\\.configuration\\.read\\.\n` +
          'It is shown this once: tandem_[0-9A-Za-z]{49}$',
      ),
    );
    const token = output.split(' ').at(-1) ?? '';
    const [row] = await ask<object>('select name, scopes, projects, created_by_name from kernel_store.access_token');
    expect(row).toEqual({
      name: 'Boekhouding',
      scopes: ['core.configuration.read', 'core.project.read'],
      projects: null,
      created_by_name: 'tandem',
    });
    expect(
      await ask(`select 1 as one from kernel_store.access_token t where t::text like '%${token.slice(7)}%'`),
    ).toEqual([]);
    expect(await ask(`select actor from kernel_store.audit_entry where action = 'token.create'`)).toEqual([
      { actor: 'tandem command' },
    ]);
  });

  test('token add binds a token to projects of the centre', async () => {
    expect((await addToken('--scope', 'core.project.read', '--project', 'amie')).errors).toBe(
      'tandem: The centre "gent" has no project "amie". Name one of: boost.',
    );
    expect(await addToken('--scope', 'core.project.read', '--project', 'boost')).toMatchObject({
      exitCode: 0,
      errors: '',
    });
    expect(await ask('select projects from kernel_store.access_token where projects is not null')).toEqual([
      { projects: ['00000000-0000-7000-8000-000000000001'] },
    ]);
  });

  test('token add names the scopes there are, and the days that will do', async () => {
    expect((await addToken('--scope', 'core.project.burn')).errors).toMatch(
      /^tandem: There is no scope "core\.project\.burn" for a token\. Name some of: core\.centre\.read, .*\.$/,
    );
    expect((await addToken('--scope', 'core.token.manage')).exitCode).toBe(1);
    expect((await addToken('--scope', 'core.project.read', '--expires', '2999-01-01')).errors).toMatch(
      /^tandem: A token cannot end on 2999-01-01\. Give a day from \S+ to \S+\.$/,
    );
    expect((await tandem('token list --centre brugge', environment)).errors).toContain('There is no centre "brugge".');
  });

  test('token revoke takes one away, and token list says so', async () => {
    const before = (await tandem('token list --centre gent', environment)).output.split('\n');
    expect(before).toHaveLength(2);
    expect(before[1]).toMatch(
      new RegExp(
        `^[0-9a-f-]{36} {2}valid until ${expires} {2}Boekhouding: core\\.configuration\\.read, core\\.project\\.read$`,
      ),
    );
    const id = before[1]?.slice(0, 36) ?? '';
    expect(await tandem(`token revoke ${id} --centre gent`, environment)).toMatchObject({
      exitCode: 0,
      output: `Access token ${id} is revoked.`,
    });
    expect((await tandem('token list --centre gent', environment)).output).toContain(`${id}  revoked`);
    const unknown = '00000000-0000-7000-8000-00000000000f';
    expect(await tandem(`token revoke ${unknown} --centre gent`, environment)).toMatchObject({
      exitCode: 1,
      errors: `tandem: The centre "gent" has no access token ${unknown}. See its tokens: tandem token list --centre gent`,
    });
  });

  test('seed asks the host for people of a centre that there is', async () => {
    const asked: string[] = [];
    expect((await tandem('seed --people 5 --centre gent', environment, { host: notingHost(asked) })).exitCode).toBe(0);
    expect(asked).toEqual(['5 people for gent']);
    expect((await tandem('seed --people 5 --centre brugge', environment)).errors).toBe(
      'tandem: There is no centre "brugge". Name one of: gent.',
    );
  });

  test('seed --demo fills the demo centres once', async () => {
    expect(await tandem('seed --demo', environment)).toMatchObject({
      exitCode: 0,
      output: expect.stringMatching(/^ {2}one centre\nFilled\./) as string,
    });
    expect((await tandem('seed --demo', environment)).errors).toContain('is there already');
  });

  test('a command that cannot reach the server says so in one line', async () => {
    const away = new URL(environment['DATABASE_URL'] ?? '');
    away.port = '1';
    const { exitCode, errors } = await tandem('migrate', { ...environment, DATABASE_MIGRATE_URL: away.href });
    expect(exitCode).toBe(1);
    expect(errors).toMatch(/^tandem: The database gave no connection: .*[^\n]$/);
  });
});

describe('A command on an embedded database that a server holds', () => {
  test('says in one line whom to stop', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tandem-cli-'));
    const lock = await lockFolder(folder);
    expect(await tandem('migrate', { TANDEM_DATA_DIR: folder })).toEqual({
      exitCode: 1,
      output: '',
      errors: `tandem: The data folder ${folder} is in use by process ${process.pid}. Stop it (kill ${process.pid}) or use another TANDEM_DATA_DIR.`,
    });
    await lock.release();
    await rm(folder, { recursive: true, force: true });
  });
});
