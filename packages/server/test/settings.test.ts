import { describe, expect, test } from 'vitest';
import { StartProblem, startLine } from '../src/problem.ts';
import { readSettings } from '../src/settings.ts';

const read = (environment: Record<string, string>) => readSettings(environment, '/srv/tandem');

function refusal(environment: Record<string, string>): StartProblem {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof StartProblem) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(environment)} was accepted.`);
}

describe('The settings', () => {
  test('are those of a first try on one machine when nothing is set', () => {
    expect(read({})).toEqual({
      port: 3000,
      folder: '/srv/tandem/.tandem',
      databaseUrl: undefined,
      migrateUrl: undefined,
      secret: undefined,
      publicUrl: 'http://localhost:3000',
      behindProxy: false,
      developing: false,
    });
  });

  test('take each variable', () => {
    const databaseUrl = 'postgres://tandem:geheim@db.example:5432/tandem';
    const migrateUrl = 'postgresql://owner:geheim@db.example/tandem';
    const environment = {
      PORT: '8080',
      TANDEM_DATA_DIR: 'data',
      DATABASE_URL: databaseUrl,
      DATABASE_MIGRATE_URL: migrateUrl,
      TANDEM_SECRET: ' a secret ',
      PUBLIC_URL: 'https://tandem.example.be/',
      TANDEM_DEV: '1',
    };
    expect(read(environment)).toEqual({
      port: 8080,
      folder: '/srv/tandem/data',
      databaseUrl,
      migrateUrl,
      secret: 'a secret',
      publicUrl: 'https://tandem.example.be',
      behindProxy: true,
      developing: true,
    });
  });

  test('migrate with the serving login when no other is named', () => {
    expect(read({ DATABASE_URL: 'postgres://one@db/tandem' }).migrateUrl).toBe('postgres://one@db/tandem');
  });

  test('count an empty variable as absent', () => {
    expect(read({ PORT: '', DATABASE_URL: ' ', PUBLIC_URL: '' })).toEqual(read({}));
  });

  test('name the port in the address people use', () => {
    expect(read({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  });

  test.each(['0', '65536', '-1', '3000.5', '3e3', '0x50', 'http'])('refuse the port %s', (PORT) => {
    expect(refusal({ PORT })).toMatchObject({
      message: `PORT is "${PORT}".`,
      remedy: 'Set it to a number from 1 to 65535.',
    });
  });

  test.each(['mysql://one@db/tandem', 'db/tandem', 'postgres://', 'postgres://db/tandem', 'postgres://%zz@db/tandem'])(
    'refuse the database address %s, and never repeat it: it may hold a password',
    (url) => {
      for (const name of ['DATABASE_URL', 'DATABASE_MIGRATE_URL']) {
        const { message, remedy } = refusal({ DATABASE_URL: 'postgres://one@db/tandem', [name]: url });
        expect(message).toBe(`${name} is not the address of a PostgreSQL database.`);
        expect(remedy).toContain('postgres://login:password@host:5432/database');
      }
    },
  );

  test('refuse an owner without a serving login, which would quietly be the embedded database', () => {
    expect(refusal({ DATABASE_MIGRATE_URL: 'postgres://owner@db/tandem' }).message).toBe(
      'DATABASE_MIGRATE_URL is set and DATABASE_URL is not.',
    );
  });

  test.each([
    'tandem.example.be',
    'ftp://tandem.example.be',
    'https://me:pw@tandem.be',
    'https://tandem.be/?a=1',
    'https://',
  ])('refuse the public address %s', (PUBLIC_URL) => {
    expect(refusal({ PUBLIC_URL }).remedy).toContain('https://tandem.example.be');
  });

  test('refuse a public address with a path, and say what to use', () => {
    const problem = refusal({ PUBLIC_URL: 'https://cpas.example.be/tandem' });
    expect(startLine(problem)).toBe(
      'Tandem cannot start: PUBLIC_URL has a path (/tandem); Tandem needs a host of its own. Use https://cpas.example.be.',
    );
  });
});

describe('The line of a problem', () => {
  test('is one line, whatever the problem says', () => {
    expect(startLine(new StartProblem('One\n  two.', 'Do\nthis.'))).toBe('Tandem cannot start: One two. Do this.');
  });

  test('is not made for a bug, whose stack is needed', () => {
    expect(startLine(new TypeError('x is not a function'))).toBeUndefined();
    expect(startLine('a text')).toBeUndefined();
  });
});
