import { onServer } from '@tandem/testkit';
import { createTRPCClient, httpBatchLink, httpBatchStreamLink, httpLink, TRPCClientError } from '@trpc/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { procedureCalls } from '../src/http/procedure-calls.ts';
import { migrationsOf } from '../src/migrations.ts';
import { composition } from './fixture/composition.ts';
import { type Tandem, tandemOn } from './fixture/tandem.ts';

onServer('One query by GET', migrationsOf(composition), (on) => {
  let tandem: Tandem;
  let cookie: string;
  let trainer: string;

  beforeAll(async () => {
    tandem = await tandemOn(on.database);
    trainer = await tandem.hasMember('nour@demo.example', ['trainer'], 'bruxelles');
    await tandem.hasMember('marie@demo.example', ['coordinator'], 'bruxelles');
    const headers = { cookie: await tandem.signIn('marie@demo.example'), 'tandem-centre': 'bruxelles' };
    await tandem.mutate('notes.add', headers, { body: 'une note' });
    cookie = await tandem.signIn('nour@demo.example');
  });
  afterAll(() => tandem.stop());

  /** What tRPC's own adapter answers to the same request. */
  async function byTheAdapter(url: string, headers: Record<string, string>): Promise<Response> {
    const account = (await tandem.accounts.find(trainer)) ?? null;
    const who = { of: () => Promise.resolve(headers['cookie'] ? account : null) };
    const bearer = { of: () => Promise.reject(new Error('No token was sent.')) };
    const { cookie: sent, 'tandem-centre': centre } = headers;
    const sender = { cookie: sent, centre, authorization: undefined, address: '127.0.0.1' };
    const request = new Request(`${tandem.url}${url}`, { headers });
    return await procedureCalls({ kernel: tandem.kernel, who, bearer }, request, sender);
  }

  test.each<[string, string, Record<string, string>]>([
    ['success', 'notes.list', { 'tandem-centre': 'bruxelles' }],
    ['success with input', 'notes.list?input=%7B%22a%22%3A1%7D', { 'tandem-centre': 'bruxelles' }],
    ['an empty input', 'notes.list?input=', { 'tandem-centre': 'bruxelles' }],
    ['no data', 'notes.nothing', { 'tandem-centre': 'bruxelles' }],
    ['no centre', 'notes.list', {}],
    ['a refusal', 'notes.list', { 'tandem-centre': 'gent' }],
    ['nothing found', 'notes.missing', { 'tandem-centre': 'bruxelles' }],
    ['an input that is no JSON', 'notes.list?input=%7B', { 'tandem-centre': 'bruxelles' }],
    ['a mutation', 'notes.add', { 'tandem-centre': 'bruxelles' }],
    ['no such procedure', 'notes.none', { 'tandem-centre': 'bruxelles' }],
    ['a name in escapes', 'notes%2Elist', { 'tandem-centre': 'bruxelles' }],
    ['another content type', 'notes.list', { 'tandem-centre': 'bruxelles', 'content-type': 'text/plain' }],
    ['a prototype', 'toString', { 'tandem-centre': 'bruxelles' }],
  ])('is answered as the adapter answers it: %s', async (_, call, sent) => {
    const headers = { ...sent, cookie };
    const ours = await tandem.get(`/api/trpc/${call}`, headers);
    const theirs = await byTheAdapter(`/api/trpc/${call}`, headers);
    expect(ours.status).toBe(theirs.status);
    for (const name of ['content-type', 'vary'])
      expect([name, ours.headers.get(name)]).toEqual([name, theirs.headers.get(name)]);
    expect(await ours.json()).toEqual(await theirs.json());
    expect(ours.headers.get('x-content-type-options')).toBe('nosniff');
    expect(ours.headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['one by one', httpLink],
    ['in a batch', httpBatchLink],
    ['in a stream', httpBatchStreamLink],
  ] as const)('reaches tRPC’s client %s, its errors too', async (_, link) => {
    const url = `${tandem.url}/api/trpc`;
    const client = createTRPCClient<typeof tandem.kernel.router>({
      links: [link({ url, headers: { cookie, 'tandem-centre': 'bruxelles' } })],
    }) as unknown as { readonly notes: Record<'list' | 'missing' | 'crash', { query(): Promise<unknown> }> };
    expect(await client.notes.list.query()).toEqual(['une note']);
    const [missing, crash] = await Promise.allSettled([client.notes.missing.query(), client.notes.crash.query()]);
    expect(refusal(missing)).toMatchObject({ code: 'NOT_FOUND', httpStatus: 404 });
    expect(refusal(crash)).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', reference: expect.any(String) as string });
  });

  test('tells nothing of what went wrong inside', async () => {
    const answer = await tandem.get('/api/trpc/notes.crash', { cookie, 'tandem-centre': 'bruxelles' });
    const body = await answer.text();
    expect(answer.status).toBe(500);
    expect(body).not.toMatch(/Fatoumata|select|notes\.no_such_table/);
  });
});

const refusal = (settled: PromiseSettledResult<unknown>): unknown =>
  settled.status === 'rejected' && settled.reason instanceof TRPCClientError ? settled.reason.data : undefined;
