import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, openDatabase } from '../src/index.ts';
import { MODULES } from './centres.ts';
import { createServerDatabase, type ServerDatabase } from './databases.ts';

describe('the login that serves', () => {
  let server: ServerDatabase;
  beforeAll(async () => {
    server = await createServerDatabase();
    await migrate({ url: server.ownerUrl, servingLogin: server.servingLogin }, MODULES);
  });
  afterAll(() => server.drop());

  async function opening(url: string, allowOwner = false): Promise<string> {
    const database = await openDatabase({ url, allowOwner });
    await database.close();
    return 'opened';
  }

  /** Changes the serving login, tries to open, and changes it back. */
  async function openingAs(change: string, back: string): Promise<unknown> {
    await server.asSuperuser(change);
    try {
      return await opening(server.servingUrl).catch((error: unknown) => error);
    } finally {
      await server.asSuperuser(back);
    }
  }

  it('owns nothing and is let in', async () => {
    expect(await opening(server.servingUrl)).toBe('opened');
  });

  it('is refused as the owner, unless for developing', async () => {
    await expect(opening(server.ownerUrl)).rejects.toMatchObject({ code: 'login-owns' });
    expect(await opening(server.ownerUrl, true)).toBe('opened');
  });

  it('is refused as a superuser, or with rights past row-level security', async () => {
    const { servingLogin } = server;
    for (const [attribute, words] of [
      ['superuser', 'is a superuser'],
      ['bypassrls', 'has BYPASSRLS'],
      ['createrole', 'has CREATEROLE'],
    ] as const) {
      const refused = await openingAs(
        `alter role ${servingLogin} ${attribute}`,
        `alter role ${servingLogin} no${attribute}`,
      );
      expect(refused).toMatchObject({ code: 'login-owns', message: expect.stringContaining(words) });
    }
  });

  it('is refused when it owns one table, itself or through another role', async () => {
    const { name, servingLogin } = server;
    const owning = await openingAs(
      `create schema extra; create table extra.own (); alter table extra.own owner to ${servingLogin}`,
      'drop schema extra cascade',
    );
    expect(owning).toMatchObject({ code: 'login-owns', message: expect.stringContaining('owns extra.own') });
    const member = await openingAs(
      `grant ${name}_owner to ${servingLogin}`,
      `revoke ${name}_owner from ${servingLogin}`,
    );
    expect(member).toMatchObject({ code: 'login-owns' });
  });

  it('is refused when it may not act as the roles of scopes, with the remedy', async () => {
    const refused = await openingAs(
      `revoke tandem_request from ${server.servingLogin}`,
      `grant tandem_request to ${server.servingLogin}`,
    );
    expect(refused).toMatchObject({
      code: 'roles-missing',
      remedy: expect.stringContaining('grant tandem_request to'),
    });
  });
});
