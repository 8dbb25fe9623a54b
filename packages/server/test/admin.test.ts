import type { IncomingMessage } from 'node:http';
import { onServer } from '@tandem/testkit';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { AdminHandler } from '../src/http/front.ts';
import type { TandemOnRequest } from '../src/http/tandem-on-request.ts';
import { migrationsOf } from '../src/migrations.ts';
import { composition } from './fixture/composition.ts';
import { password, type Tandem, tandemOn } from './fixture/tandem.ts';

onServer('The admin', migrationsOf(composition), (on) => {
  let tandem: Tandem;
  beforeAll(async () => {
    tandem = await tandemOn(on.database);
    await tandem.hasMember('marie@demo.example', ['coordinator'], 'antwerpen', 'bruxelles');
    await tandem.stop();
  });
  afterEach(() => tandem.stop());

  /** Serves with an admin that does this for each request. */
  async function withAdmin(
    answer: (tandemOnRequest: TandemOnRequest, request: IncomingMessage) => unknown,
  ): Promise<void> {
    const admin: AdminHandler = async (request, response) => {
      const value = await answer(request.tandem as TandemOnRequest, request);
      response.end(JSON.stringify(value ?? null));
    };
    tandem = await tandemOn(on.database, { admin });
  }

  test('finds who is signed in, with what they may do in each centre', async () => {
    await withAdmin(({ account, demo, today }) => ({ account, demo, today }));
    const cookie = await tandem.signIn('marie@demo.example');
    const page = (await (await tandem.get('/c/bruxelles', { cookie })).json()) as Pick<
      TandemOnRequest,
      'account' | 'demo' | 'today'
    >;
    expect(page).toMatchObject({
      demo: null,
      today: '2026-11-23',
      account: { name: 'Nom de marie@demo.example', locale: 'fr' },
    });
    expect(page.account?.memberships.map(({ centre }) => centre)).toEqual([
      { slug: 'antwerpen', name: { fr: 'antwerpen' }, locales: ['fr', 'nl'], timeZone: 'Europe/Brussels' },
      { slug: 'bruxelles', name: { fr: 'bruxelles' }, locales: ['fr', 'nl'], timeZone: 'Europe/Brussels' },
    ]);
    expect(page.account?.memberships[1]?.permissions).toEqual(expect.arrayContaining(['notes.read', 'notes.write']));
    expect(await (await tandem.get('/')).json()).toMatchObject({ account: null });
  });

  test('calls the API as that person, signs in and signs out', async () => {
    await withAdmin(async (on, request) => {
      if (request.url === '/sign-in') return await on.signIn({ email: 'marie@demo.example', password });
      if (request.url === '/sign-out') return await on.signOut();
      return await on.call('bruxelles', { path: 'notes.list', type: 'query', input: undefined });
    });
    const { cookies } = (await (await tandem.get('/sign-in')).json()) as { cookies: string[] };
    const cookie = cookies[0]?.split(';', 1)[0] ?? '';
    const list = async () => (await tandem.get('/list', { cookie })).json();
    expect(await list()).toEqual({ ok: true, data: [] });
    await tandem.get('/sign-out', { cookie });
    expect(await list()).toMatchObject({ ok: false, error: { data: { code: 'UNAUTHORIZED' } } });
  });

  test('takes its address from PUBLIC_URL, whatever a client writes', async () => {
    await withAdmin((_, { headers }) => [headers['x-tandem-protocol'], headers['x-tandem-host']]);
    const claims = { 'x-tandem-protocol': 'https', 'x-tandem-host': 'evil.example', host: 'evil.example' };
    expect(await (await tandem.get('/', claims)).json()).toEqual(['http', 'localhost:3000']);
  });

  test('is not reached by what another site sends', async () => {
    let reached = false;
    await withAdmin(() => (reached = true));
    expect((await tandem.post('/sign-in', {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect(reached).toBe(false);
  });

  test('has its pages kept by no cache, so that "back" shows no file after signing out', async () => {
    await withAdmin(() => null);
    const page = await tandem.get('/c/bruxelles/people');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    expect((await tandem.get('/_app/immutable/entry.js')).headers.get('cache-control')).toBeNull();
  });

  test('does not take the server with it when it breaks', async () => {
    await withAdmin(() => {
      throw new Error('a page that breaks');
    });
    for (const path of ['/', '/_app/version.json']) {
      const answer = await tandem.get(path);
      expect(answer.status).toBe(503);
      expect(await answer.text()).not.toContain('a page that breaks');
    }
    expect(tandem.log.map(({ error }) => (error as Error).message)).toEqual([
      'a page that breaks',
      'a page that breaks',
    ]);
    expect((await tandem.get('/health')).status).toBe(200);
  });
});
