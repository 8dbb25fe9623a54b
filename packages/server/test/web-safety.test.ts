import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { onServer } from '@tandem/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrationsOf } from '../src/migrations.ts';
import { composition } from './fixture/composition.ts';
import { type Tandem, tandemOn } from './fixture/tandem.ts';

onServer('Requests from the web', migrationsOf(composition), (on) => {
  let tandem: Tandem;
  let signedIn: Record<string, string>;

  beforeAll(async () => {
    tandem = await tandemOn(on.database);
    await tandem.hasMember('marie@demo.example', ['coordinator'], 'bruxelles');
    signedIn = { cookie: await tandem.signIn('marie@demo.example'), 'tandem-centre': 'bruxelles' };
  });
  afterAll(() => tandem.stop());

  const add = (headers: Record<string, string>) =>
    tandem.mutate('notes.add', { ...signedIn, ...headers }, { body: 'une note' });

  test.each<[string, Record<string, string>, number]>([
    ['our own pages', { origin: 'http://localhost:3000' }, 200],
    ['our own pages, as a browser tells', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }, 200],
    ['a program, which names no origin', {}, 200],
    ['the address bar', { 'sec-fetch-site': 'none' }, 200],
    ['another site', { origin: 'https://evil.example' }, 403],
    ['another port of this machine', { origin: 'http://localhost:4000' }, 403],
    ['the same host without https', { origin: 'https://localhost:3000' }, 403],
    ['a page that hides its origin', { origin: 'null' }, 403],
    ['another site, in a browser that names no origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbour below the same domain', { 'sec-fetch-site': 'same-site' }, 403],
  ])('that change something and come from %s', async (_, headers, status) => {
    expect((await add(headers)).status).toBe(status);
  });

  test('that sign somebody in are held to the same', async () => {
    const answer = await tandem.post(
      '/api/auth/sign-in/email',
      { email: 'a@b.be', password: 'x' },
      { origin: 'https://evil.example' },
    );
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({
      error: 'This request comes from another site. Open http://localhost:3000 itself and try again.',
    });
  });

  test('that read are answered, and never let another site read the answer', async () => {
    const answer = await tandem.query('notes.list', { ...signedIn, origin: 'https://evil.example' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('cannot change anything by reading', async () => {
    expect((await tandem.query('notes.add', signedIn, { body: 'une note' })).status).toBe(405);
  });

  test('may hold at most 1 MB, told before or found out on the way', async () => {
    const body = 'x'.repeat(1024 * 1024);
    expect((await tandem.mutate('notes.add', signedIn, { body })).status).toBe(413);
    expect(await sendInPieces(`${tandem.url}/api/trpc/notes.add`, signedIn, body)).toBe(413);
    expect((await tandem.mutate('notes.add', signedIn, { body: body.slice(1000) })).status).toBe(200);
  });

  test('may hold at most 20 calls', async () => {
    const batch = (calls: number) =>
      tandem.get(`/api/trpc/${Array.from({ length: calls }, () => 'notes.list').join(',')}?batch=1&input={}`, signedIn);
    expect((await batch(20)).status).toBe(200);
    const refused = await batch(21);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({ error: 'A request may hold at most 20 calls. Send fewer at once.' });
  });

  test.each([
    '/',
    '/api',
    '/api/',
    '/api/nothing',
    '/health/',
    '/healthz',
    '/.env',
    '/api/trpc/..%2fauth',
    '/%2e%2e/etc/passwd',
  ])('find nothing at %s', async (path) => {
    expect((await tandem.get(path, signedIn)).status).toBe(404);
  });

  test.each([
    'nothing',
    'notes.nothing.here',
    '__proto__',
    'constructor',
    'notes.__proto__',
    'toString',
    'notes.list.toString',
  ])('find no procedure %s', async (path) => {
    const answer = await tandem.query(path, signedIn);
    expect(answer.status).toBe(404);
  });

  test.each(['/health', '/api/trpc/notes.list', '/api/nothing', '/'])(
    'get the headers of safety with %s',
    async (path) => {
      const { headers } = await tandem.get(path, signedIn);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cache-control': 'no-store',
      });
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );

  test('get the headers of safety with a refusal too, and are told to stay with https where it is https', async () => {
    const secure = await tandemOn(on.database, { publicUrl: 'https://tandem.example.be', behindProxy: true });
    const refused = await secure.mutate('notes.add', { origin: 'http://tandem.example.be' });
    expect(refused.status).toBe(403);
    expect(refused.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(refused.headers.get('x-frame-options')).toBe('DENY');
    await secure.stop();
  });

  test('that are not HTTP as we know it do not end the server', async () => {
    for (const line of [
      'OPTIONS * HTTP/1.1',
      'GET // HTTP/1.1',
      'GET http://[ HTTP/1.1',
      'GET /%zz HTTP/1.1',
      'POST /api/trpc/%ff HTTP/1.1',
      '\0\0',
    ]) {
      await sendRaw(tandem.url, `${line}\r\nhost: a b\r\nconnection: close\r\n\r\n`);
    }
    expect((await tandem.get('/health')).status).toBe(200);
  });
});

/** A body whose length is not told beforehand. @returns the status. */
function sendInPieces(url: string, headers: Record<string, string>, body: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } });
    request.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject);
    request.write('{"body":"');
    request.write(body);
    request.end('"}');
  });
}

function sendRaw(url: string, text: string): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket
      .resume()
      .on('error', () => undefined)
      .on('close', () => resolve());
  });
}
