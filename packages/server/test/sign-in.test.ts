import { onBothDatabases } from '@tandem/testkit';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { passwords } from '../src/auth/passwords.ts';
import { migrationsOf } from '../src/migrations.ts';
import { composition } from './fixture/composition.ts';
import { cookieIn, password, type Tandem, tandemOn } from './fixture/tandem.ts';

// Before a server is made: the library keeps the function it was given.
const hashed = vi.spyOn(passwords, 'hash');

onBothDatabases('Signing in', migrationsOf(composition), (on) => {
  let tandem: Tandem;
  const door = '/api/auth/sign-in/email';
  const notes = (cookie: string) => tandem.query('notes.list', { cookie, 'tandem-centre': 'bruxelles' });

  beforeAll(async () => {
    tandem = await tandemOn(on.database);
    await tandem.hasMember('marie@demo.example', ['coordinator'], 'bruxelles');
  });
  afterAll(() => tandem.stop());

  test('lets in with the right password, however the address is written', async () => {
    const answer = await tandem.post(door, { email: 'Marie@Demo.example', password });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ signedIn: true });
    expect((await notes(cookieIn(answer))).status).toBe(200);
  });

  test('says the same of a wrong password and of an address that nobody has', async () => {
    hashed.mockClear();
    const wrong = await tandem.post(door, { email: 'marie@demo.example', password: 'pas le bon du tout' });
    const unknown = await tandem.post(door, { email: 'personne@demo.example', password: 'pas le bon du tout' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
    expect(wrong.headers.getSetCookie()).toEqual(unknown.headers.getSetCookie());
    // The time it takes tells nothing either: a password is hashed where there is none to compare with.
    expect(hashed).toHaveBeenCalledOnce();
  });

  test.each([
    {},
    { email: 'marie' },
    { email: 'marie@demo.example', password: '' },
    { email: ['a@b.be'], password },
    'text',
  ])('asks for an address and a password when given %j', async (body) => {
    expect((await tandem.post(door, body)).status).toBe(400);
  });

  test('ends at once on this server when signing out, even for answers that are still believed', async () => {
    const cookie = await tandem.signIn('marie@demo.example');
    expect((await notes(cookie)).status).toBe(200);
    const answer = await tandem.post('/api/auth/sign-out', {}, { cookie });
    expect(answer.headers.getSetCookie().join()).toMatch(/session_token=;.*Max-Age=0/i);
    expect((await notes(cookie)).status).toBe(401);
  });

  test('refuses a sign-in that has run out', async () => {
    const cookie = await tandem.signIn('marie@demo.example');
    await on.asOwner((owner) =>
      owner.script(`update auth.sign_in_session set expires_at = now() - interval '1 second'`),
    );
    expect((await notes(cookie)).status).toBe(401);
  });

  test('refuses a cookie that was not signed here', async () => {
    const cookie = await tandem.signIn('marie@demo.example');
    const [name, value = ''] = cookie.split('=', 2);
    const [token] = decodeURIComponent(value).split('.');
    expect((await notes(`${name}=${token}.${Buffer.alloc(32).toString('base64')}`)).status).toBe(401);
    expect((await notes(`${name}=${token}`)).status).toBe(401);
  });

  test('takes a role away from who is signed in, as soon as answers are no longer believed', async () => {
    await tandem.hasMember('nour@demo.example', ['trainer'], 'bruxelles');
    const cookie = await tandem.signIn('nour@demo.example');
    expect((await notes(cookie)).status).toBe(200);
    await on.asOwner((owner) => owner.script(`delete from auth.membership where roles = '{trainer}'`));
    tandem.clock.advance(5_000);
    expect((await notes(cookie)).status).toBe(403);
  });

  test('keeps neither the password nor where somebody signed in from', async () => {
    await tandem.signIn('marie@demo.example');
    const [credential] = await on.asOwner((owner) =>
      owner.query<{ password: string }>('select password from auth.credential limit 1'),
    );
    expect(credential?.password).toMatch(/^scrypt\$32768\$8\$3\$/);
    const kept = await on.asOwner((owner) =>
      owner.query("select 1 as one from auth.sign_in_session where address <> ''"),
    );
    expect(kept).toEqual([]);
  });

  test.each([
    ['POST', '/api/auth/sign-up/email'],
    ['GET', '/api/auth/get-session'],
    ['GET', '/api/auth/list-sessions'],
    ['POST', '/api/auth/update-user'],
    ['POST', '/api/auth/change-email'],
    ['POST', '/api/auth/change-password'],
    ['POST', '/api/auth/request-password-reset'],
    ['POST', '/api/auth/reset-password'],
    ['POST', '/api/auth/delete-user'],
    ['POST', '/api/auth/sign-in/social'],
    ['GET', '/api/auth/ok'],
    ['GET', '/api/auth/sign-in/email'],
  ])('knows no %s %s', async (method, path) => {
    const cookie = await tandem.signIn('marie@demo.example');
    const answer = await fetch(`${tandem.url}${path}`, { method, headers: { cookie } });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: 'There is nothing at this address.' });
  });

  test('puts the sign-in in a cookie that scripts and other sites do not get', async () => {
    const [cookie] = (await tandem.post(door, { email: 'marie@demo.example', password })).headers.getSetCookie();
    expect(cookie).toMatch(/^tandem\.session_token=/);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure|Domain=/i);
  });

  test('keeps the cookie to https where the address people use is https', async () => {
    const behind = await tandemOn(on.database, { publicUrl: 'https://tandem.example.be', behindProxy: true });
    const answer = await behind.post(door, { email: 'marie@demo.example', password });
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-tandem\.session_token=.*; Secure/i);
    const call = (sent: string) => behind.query('notes.list', { cookie: sent, 'tandem-centre': 'bruxelles' });
    // A cookie without the prefix may come from a plain page of a neighbour: it does not hide the real one.
    expect((await call(`tandem.session_token=planted; ${cookieIn(answer)}`)).status).toBe(200);
    expect((await call(cookieIn(answer).replace('__Secure-', ''))).status).toBe(401);
    await behind.stop();
  });
});
