import { request as httpRequest } from 'node:http';
import { onBothDatabases } from '@tandem/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { TOKEN_LIMITS } from '../src/auth/refused-tokens.ts';
import { migrationsOf } from '../src/migrations.ts';
import { composition } from './fixture/composition.ts';
import { type Tandem, tandemOn } from './fixture/tandem.ts';

onBothDatabases('Calling with an access token', migrationsOf(composition), (on) => {
  let tandem: Tandem;
  let other: Tandem;
  let cookie: string;

  beforeAll(async () => {
    [tandem, other] = [await tandemOn(on.database), await tandemOn(on.database)];
    await tandem.hasMember('marie@demo.example', ['coordinator'], 'bruxelles', 'gent');
    cookie = await tandem.signIn('marie@demo.example');
    await tandem.mutate('notes.add', { cookie, 'tandem-centre': 'bruxelles' }, { body: 'une note' });
  });
  beforeEach(() => on.asOwner((owner) => owner.script('delete from auth.sign_in_attempt')));
  afterAll(() => Promise.all([tandem.stop(), other.stop()]));

  const inDays = (days: number): string =>
    new Date(tandem.clock.milliseconds() + days * 86_400_000).toISOString().slice(0, 10);
  const made = async (scopes: readonly string[], expiresOn = inDays(30)): Promise<{ id: string; token: string }> => {
    const input = { name: 'a program', scopes, expiresOn };
    const answer = await tandem.mutate('core.token.create', { cookie, 'tandem-centre': 'bruxelles' }, input);
    const body = (await answer.json()) as { result: { data: { id: string; token: string } } };
    return body.result.data;
  };
  const bearing = (token: string, centre = 'bruxelles') => ({
    authorization: `Bearer ${token}`,
    'tandem-centre': centre,
  });
  const errorOf = async (answer: Response): Promise<{ code: string; message: string }> => {
    const { error } = (await answer.json()) as { error: { message: string; data: { code: string } } };
    return { code: error.data.code, message: error.message };
  };
  /** A token whose form is right and that nobody made: the checksum of one that was thrown away. */
  const thrownAway = async (): Promise<string> => {
    const { token, id } = await made(['notes.read']);
    await on.asOwner((owner) => owner.query('delete from kernel_store.access_token where id = $1', [id]));
    return token;
  };

  const REFUSED = {
    code: 'UNAUTHORIZED',
    message:
      'This access token does not open this centre: it is of another centre, has run out or was revoked. Ask the centre for a new one.',
  };

  test('reads what its scope gives, one by one and in a batch', async () => {
    const headers = bearing((await made(['notes.read'])).token);
    const one = await tandem.query('notes.list', headers);
    expect([one.status, await one.json()]).toEqual([200, { result: { data: ['une note'] } }]);
    const two = await tandem.get('/api/trpc/notes.list,notes.list?batch=1&input={}', headers);
    expect([two.status, await two.json()]).toEqual([200, Array(2).fill({ result: { data: ['une note'] } })]);
  });

  test('writes what its scope gives, as itself in the audit trail', async () => {
    const { id, token } = await made(['notes.write']);
    expect((await tandem.mutate('notes.add', bearing(token), { body: 'par un programme' })).status).toBe(200);
    const trail = await on.asOwner((owner) =>
      owner.query('select action from kernel_store.audit_entry where actor = $1', [`token:${id}`]),
    );
    expect(trail).toEqual([{ action: 'notes.add' }]);
    await on.asOwner((owner) => owner.script(`delete from notes.note where body <> 'une note'`));
  });

  test('is refused what its scope does not give, and told which scope it lacks', async () => {
    const { token } = await made(['notes.read']);
    const refused = await tandem.mutate('notes.add', bearing(token), { body: 'une note' });
    expect([refused.status, await errorOf(refused)]).toEqual([
      403,
      {
        code: 'FORBIDDEN',
        message: 'This access token lacks the scope "notes.write". Ask for a token that has it.',
      },
    ]);
  });

  test.each(['core.token.list', 'core.token.scopes'])('is refused to manage tokens: %s', async (path) => {
    const { token } = await made(['notes.read']);
    expect((await tandem.query(path, bearing(token))).status).toBe(403);
  });

  test('is refused in one and the same way in another centre, in none, revoked, thrown away and run out', async () => {
    const { token, id } = await made(['notes.read'], inDays(0));
    const answers = [
      await tandem.query('notes.list', bearing(token, 'gent')),
      await tandem.query('notes.list', bearing(token, 'nowhere')),
      await tandem.query('notes.list', bearing(token, '__proto__')),
      await tandem.query('notes.list', bearing(await thrownAway())),
    ];
    expect((await tandem.query('notes.list', bearing(token))).status).toBe(200);
    await tandem.mutate('core.token.revoke', { cookie, 'tandem-centre': 'bruxelles' }, { id });
    answers.push(await tandem.query('notes.list', bearing(token)));
    const second = await made(['notes.read'], inDays(0));
    expect((await tandem.query('notes.list', bearing(second.token))).status).toBe(200);
    const before = tandem.clock.milliseconds();
    tandem.clock.advance(86_400_000);
    answers.push(await tandem.query('notes.list', bearing(second.token)));
    tandem.clock.advance(before - tandem.clock.milliseconds());
    for (const answer of answers) expect([answer.status, await errorOf(answer)]).toEqual([401, REFUSED]);
  });

  test.each<[string, (token: string) => string]>([
    ['cut', (token) => token.slice(0, -1)],
    ['with a letter changed', (token) => token.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))],
    ['without its prefix', (token) => token.slice('tandem_'.length)],
    ['twice', (token) => `${token}, Bearer ${token}`],
    ['as a cookie of a sign-in', () => cookie],
    ['left out', () => ''],
  ])('is told that it is no token: %s', async (_, change) => {
    const { token } = await made(['notes.read']);
    const refused = await tandem.query('notes.list', bearing(change(token)));
    expect([refused.status, await errorOf(refused)]).toEqual([
      401,
      {
        code: 'UNAUTHORIZED',
        message:
          'This is no access token of Tandem: it was cut, or mistyped. Send it whole: "authorization: Bearer tandem_…".',
      },
    ]);
  });

  test('needs its centre named', async () => {
    const { token } = await made(['notes.read']);
    const refused = await tandem.query('notes.list', { authorization: `Bearer ${token}` });
    expect(await errorOf(refused)).toMatchObject({ code: 'BAD_REQUEST' });
  });

  test.each<[string, (token: string) => Record<string, string>]>([
    ['in capitals', (token) => ({ AUTHORIZATION: `BEARER ${token}` })],
    ['in small letters', (token) => ({ authorization: `bearer ${token}` })],
    ['with more room', (token) => ({ Authorization: `Bearer    ${token} ` })],
  ])('is taken however the header is written: %s', async (_, header) => {
    const { token } = await made(['notes.read']);
    expect((await tandem.query('notes.list', { ...header(token), 'Tandem-Centre': 'bruxelles' })).status).toBe(200);
  });

  test.each<[string, (token: string) => string]>([
    ['access_token', (token) => `&access_token=${token}`],
    ['token', (token) => `&token=${token}`],
    ['authorization', (token) => `&authorization=Bearer%20${token}`],
    ['connectionParams', (token) => `&connectionParams=${JSON.stringify({ authorization: `Bearer ${token}` })}`],
  ])('is not looked for in the address, where logs would keep it: %s', async (_, written) => {
    const { token } = await made(['notes.read']);
    const answer = await tandem.get(`/api/trpc/notes.list?input=${written(token)}`, { 'tandem-centre': 'bruxelles' });
    expect([401, 400]).toContain(answer.status);
  });

  test('counts alone where a cookie comes with it, also when it opens nothing', async () => {
    const { token } = await made(['notes.read']);
    expect((await tandem.mutate('notes.add', { ...bearing(token), cookie }, { body: 'une note' })).status).toBe(403);
    expect((await tandem.query('notes.list', { ...bearing('tandem_'), cookie })).status).toBe(401);
    expect((await tandem.query('core.token.list', { ...bearing(token), cookie })).status).toBe(403);
  });

  test('leaves a password of a proxy in front alone', async () => {
    const headers = { authorization: 'Basic dXNlcjpwYXNz', cookie, 'tandem-centre': 'bruxelles' };
    expect((await tandem.query('notes.list', headers)).status).toBe(200);
  });

  test.each(['GET', 'POST'])('is refused when there are several of it, with %s', async (method) => {
    const { token } = await made(['notes.read', 'notes.write']);
    const headers = [
      ['Authorization', `Bearer ${token}`],
      ['tandem-centre', 'bruxelles'],
      ['content-type', 'application/json'],
      ['authorization', `Bearer ${token}`],
    ].flat();
    const path = method === 'GET' ? 'notes.list' : 'notes.add';
    const body = method === 'GET' ? undefined : JSON.stringify({ body: 'une note' });
    expect(await statusOf(`${tandem.url}/api/trpc/${path}`, method, headers, body)).toBe(400);
  });

  test('is no sign-in: it opens no page, and signs nobody out', async () => {
    const { token } = await made(['notes.read']);
    const session = await tandem.signIn('marie@demo.example');
    await tandem.post('/api/auth/sign-out', {}, bearing(token));
    expect((await tandem.query('notes.list', { cookie: session, 'tandem-centre': 'bruxelles' })).status).toBe(200);
    const answer = await tandem.post('/api/auth/sign-in/email', {}, bearing(token));
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([400, []]);
  });

  test('changes nothing when another site sends it', async () => {
    const { token } = await made(['notes.write']);
    const headers = { ...bearing(token), origin: 'https://evil.example' };
    expect((await tandem.mutate('notes.add', headers, { body: 'une note' })).status).toBe(403);
  });

  test('ends at once on the server it is revoked on, and within five seconds on another', async () => {
    const { token, id } = await made(['notes.read']);
    expect((await tandem.query('notes.list', bearing(token))).status).toBe(200);
    expect((await other.query('notes.list', bearing(token))).status).toBe(200);
    await tandem.mutate('core.token.revoke', { cookie, 'tandem-centre': 'bruxelles' }, { id });
    expect((await tandem.query('notes.list', bearing(token))).status).toBe(401);
    other.clock.advance(5_000);
    expect((await other.query('notes.list', bearing(token))).status).toBe(401);
  });

  test('is looked up once in five seconds, not with each call', async () => {
    const { token, id } = await made(['notes.read']);
    await tandem.query('notes.list', bearing(token));
    await on.asOwner((owner) => owner.query('delete from kernel_store.access_token where id = $1', [id]));
    expect((await tandem.query('notes.list', bearing(token))).status).toBe(200);
    tandem.clock.advance(5_000);
    expect((await tandem.query('notes.list', bearing(token))).status).toBe(401);
  });

  test('has to wait when too many from its address opened nothing, whatever it is', async () => {
    const bad = await thrownAway();
    for (let count = 0; count < 3; count += 1) {
      expect((await tandem.query('notes.list', bearing(bad))).status).toBe(401);
    }
    const attempts = () => on.asOwner((owner) => owner.query('select attempts from auth.sign_in_attempt'));
    // The same one again is known by then, and asked about no more.
    expect(await attempts()).toEqual([{ attempts: 1 }]);
    await on.asOwner((owner) => owner.script(`update auth.sign_in_attempt set attempts = ${TOKEN_LIMITS.address - 1}`));
    expect((await tandem.query('notes.list', bearing(await thrownAway()))).status).toBe(401);

    const { token } = await made(['notes.read']);
    for (const answer of [
      await tandem.query('notes.list', bearing(token)),
      await tandem.get('/api/trpc/notes.list?batch=1&input={}', bearing(token)),
    ]) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '900']);
    }
    expect((await tandem.query('notes.list', { cookie, 'tandem-centre': 'bruxelles' })).status).toBe(200);
    tandem.clock.advance(TOKEN_LIMITS.windowSeconds * 1000);
    expect((await tandem.query('notes.list', bearing(token))).status).toBe(200);
    expect((await tandem.query('notes.list', bearing(await thrownAway()))).status).toBe(401);
    expect(await attempts()).toEqual([{ attempts: 1 }]);
  });

  test('is in no log', async () => {
    const { token } = await made(['notes.read']);
    const crash = await tandem.query('notes.crash', bearing(token));
    expect(crash.status).toBe(500);
    const logged = tandem.log.map(({ error }) => `${String(error)} ${(error as Error).stack} ${JSON.stringify(error)}`);
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.join()).not.toContain(token.slice(7, 50));
  });
});

/** With headers as they are, one by one. @returns the status. */
function statusOf(url: string, method: string, headers: readonly string[], body?: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers: [...headers] });
    request.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on('error', reject);
    request.end(body);
  });
}
