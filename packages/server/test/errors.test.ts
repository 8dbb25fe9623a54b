import { onServer } from '@tandem/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callInProcess } from '../src/http/in-process.ts';
import type { Operation } from '../src/http/tandem-on-request.ts';
import { migrationsOf } from '../src/migrations.ts';
import { composition } from './fixture/composition.ts';
import { type Tandem, tandemOn } from './fixture/tandem.ts';

onServer('The answer to a call', migrationsOf(composition), (on) => {
  let tandem: Tandem;
  const ids: Record<string, string> = {};
  const cookies: Record<string, string> = {};

  beforeAll(async () => {
    tandem = await tandemOn(on.database);
    ids['coordinator'] = await tandem.hasMember('marie@demo.example', ['coordinator'], 'bruxelles');
    ids['trainer'] = await tandem.hasMember('nour@demo.example', ['trainer'], 'bruxelles');
    ids['neighbour'] = await tandem.hasMember('bram@demo.example', ['coordinator'], 'antwerpen');
    ids['nowhere'] = await tandem.hasMember('ada@demo.example', []);
    cookies['coordinator'] = await tandem.signIn('marie@demo.example');
    cookies['trainer'] = await tandem.signIn('nour@demo.example');
    cookies['neighbour'] = await tandem.signIn('bram@demo.example');
    cookies['nowhere'] = await tandem.signIn('ada@demo.example');
  });
  afterAll(() => tandem.stop());

  /** One call by someone, for a centre, over HTTP. */
  async function overHttp(who: string, centre: string | undefined, { path, type, input }: Operation) {
    const headers = { cookie: cookies[who] ?? '', ...(centre !== undefined && { 'tandem-centre': centre }) };
    const answer = await (type === 'query' ? tandem.query(path, headers, input) : tandem.mutate(path, headers, input));
    const body = (await answer.json()) as { result?: { data?: unknown }; error?: unknown };
    return {
      status: answer.status,
      result: body.error ? { ok: false, error: body.error } : { ok: true, data: body.result?.data },
    };
  }

  const list: Operation = { path: 'notes.list', type: 'query', input: undefined };
  const add = (input: unknown): Operation => ({ path: 'notes.add', type: 'mutation', input });

  test.each<[string, number, string, string | undefined, Operation]>([
    ['success', 200, 'trainer', 'bruxelles', list],
    ['success with input', 200, 'coordinator', 'bruxelles', add({ body: 'une note' })],
    ['success without data', 200, 'trainer', 'bruxelles', { ...list, path: 'notes.nothing' }],
    ['not signed in', 401, 'stranger', 'bruxelles', list],
    ['no centre named', 400, 'trainer', undefined, list],
    ['a centre of others', 403, 'neighbour', 'bruxelles', list],
    ['a centre that does not exist', 403, 'neighbour', 'nulle-part', list],
    ['an account without centre', 403, 'nowhere', 'bruxelles', list],
    ['a role without the permission', 403, 'trainer', 'bruxelles', add({ body: 'une note' })],
    ['something that is not there', 404, 'trainer', 'bruxelles', { ...list, path: 'notes.missing' }],
    ['a procedure that is not there', 404, 'trainer', 'bruxelles', { ...list, path: 'notes.none' }],
    ['a prototype in place of a procedure', 404, 'trainer', 'bruxelles', { ...list, path: '__proto__' }],
    ['a change asked for as a question', 405, 'coordinator', 'bruxelles', { ...list, path: 'notes.add' }],
    ['bad input', 400, 'coordinator', 'bruxelles', add({ body: 'x' })],
    ['no input', 400, 'coordinator', 'bruxelles', add({})],
    ['a declared failure', 422, 'coordinator', 'bruxelles', { path: 'notes.closed', type: 'mutation', input: {} }],
    ['an answer that is no JSON', 500, 'trainer', 'bruxelles', { ...list, path: 'notes.unwritable' }],
    ['a bug', 500, 'trainer', 'bruxelles', { ...list, path: 'notes.crash' }],
  ])('is the same in process as over HTTP: %s', async (_, status, who, centre, operation) => {
    const account = ids[who] === undefined ? null : ((await tandem.accounts.find(ids[who])) ?? null);
    const over = await overHttp(who, centre, operation);
    const inside = await callInProcess(tandem.kernel, { account, centre }, operation);
    expect(over.status).toBe(status);
    expect(withoutReference(inside)).toEqual(withoutReference(over.result));
  });

  test('answers a question sent as a body, which may be too long for an address', async () => {
    const answer = await overHttp('trainer', 'bruxelles', { ...list, type: 'mutation' });
    expect(answer).toEqual(await overHttp('trainer', 'bruxelles', list));
    expect(answer.status).toBe(200);
  });

  test('tells a member of another centre no more than of a centre that does not exist', async () => {
    // Both answers repeat the name that was asked for, and are else the same.
    const asked = async (centre: string) =>
      JSON.stringify(await overHttp('neighbour', centre, list)).replaceAll(centre, 'a centre');
    expect(await asked('bruxelles')).toBe(await asked('nulle-part'));
  });

  test('says how to name the centre when none is named', async () => {
    expect(await overHttp('trainer', undefined, list)).toMatchObject({
      result: { error: { message: expect.stringContaining('header "tandem-centre"') as string } },
    });
  });

  test('carries a declared failure with its details', async () => {
    expect(
      await overHttp('coordinator', 'bruxelles', { path: 'notes.closed', type: 'mutation', input: {} }),
    ).toMatchObject({
      result: { error: { data: { failure: { code: 'notes/note-closed', details: { since: '2026-11-01' } } } } },
    });
  });

  test('carries problems that a person can act on', async () => {
    expect(await overHttp('coordinator', 'bruxelles', add({ body: 'x' }))).toMatchObject({
      result: {
        error: {
          data: { problems: [{ path: '/body', severity: 'block', key: 'problem.text.short', values: { minimum: 3 } }] },
        },
      },
    });
  });

  test('gives a bug a reference that the log has, and nothing of what went wrong', async () => {
    tandem.log.length = 0;
    const headers = { cookie: cookies['trainer'] ?? '', 'tandem-centre': 'bruxelles' };
    const text = await (await tandem.query('notes.crash', headers)).text();
    const { error } = JSON.parse(text) as { error: { message: string; data: { reference: string } } };
    expect(error.message).toBe('internal');
    expect(error.data).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      httpStatus: 500,
      path: 'notes.crash',
      reference: tandem.log[0]?.reference,
    });
    expect(error.data.reference).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(text).not.toMatch(/select|no_such_table|Fatoumata|Spécimen|stack|\.ts|node_modules/i);
    expect(tandem.log).toHaveLength(1);
    const [logged] = tandem.log.map(({ error: cause }) => cause as Error);
    expect(String(logged?.cause)).toContain('no_such_table');
  });

  test('to a batch lets each call end in its own way', async () => {
    const headers = { cookie: cookies['trainer'] ?? '', 'tandem-centre': 'bruxelles' };
    const answer = await tandem.get('/api/trpc/notes.list,notes.missing,notes.crash?batch=1&input={}', headers);
    expect(answer.status).toBe(207);
    const body = (await answer.json()) as { result?: unknown; error?: { data: { code: string } } }[];
    expect(body.map(({ error }) => error?.data.code)).toEqual([undefined, 'NOT_FOUND', 'INTERNAL_SERVER_ERROR']);
  });

  const withoutReference = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'reference' ? 'XXXX-XXXX' : inner)));
});
