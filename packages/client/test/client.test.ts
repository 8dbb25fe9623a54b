import type { Problem } from '@tandem/sdk';
import type { TRPCBuiltRouter, TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { createTandemClient, type InputProblem, problemsIn, referenceIn, refusalIn } from '../src/index.ts';
import { hungUp, json, nobodyListens, served } from './served.ts';

interface Failures {
  'people/person-changed': { version: number; by: string };
  'people/national-number-known': { personId: string };
}
interface ErrorShape {
  message: string;
  code: number;
  data: { code: string; httpStatus: number };
  '~failures'?: Failures;
}
interface Definition<I, O> {
  input: I;
  output: O;
  meta: object;
  errorShape: ErrorShape;
}
/** As `tandem types api` writes it. */
type AppRouter = TRPCBuiltRouter<
  { ctx: object; meta: object; errorShape: ErrorShape; transformer: false },
  {
    person: {
      list: TRPCQueryProcedure<Definition<{ search: string }, { id: string }[]>>;
      update: TRPCMutationProcedure<Definition<{ id: string; version: number }, { version: number }>>;
    };
  }
>;

const at = { url: 'https://tandem.example.be/', centre: 'bruxelles', token: 'tandem_secret' };
const refused = (data: object) =>
  json({ error: { message: 'refused', code: -32000, data: { httpStatus: 403, ...data } } }, 403);
const errorOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('The client', () => {
  test('sends queries made together in one request, for its centre and with its token', async () => {
    const { fetch, asked } = served(json([{ result: { data: [{ id: '1' }] } }, { result: { data: [] } }]));
    const { api } = createTandemClient<AppRouter>({ ...at, fetch });
    const found = await Promise.all([api.person.list.query({ search: 'a' }), api.person.list.query({ search: 'b' })]);
    expect(found).toEqual([[{ id: '1' }], []]);
    expect(asked).toHaveLength(1);
    const [{ url, method, headers } = expect.fail()] = asked;
    expect([method, url.split('?')[0]]).toEqual(['GET', 'https://tandem.example.be/api/trpc/person.list,person.list']);
    expect([headers.get('tandem-centre'), headers.get('authorization')]).toEqual(['bruxelles', 'Bearer tandem_secret']);
    expect(url).not.toContain('secret');
  });

  test('sends no more than 20 queries at once', async () => {
    const { fetch, asked } = served(json(Array.from({ length: 20 }, () => ({ result: { data: [] } }))));
    const { api } = createTandemClient<AppRouter>({ ...at, fetch });
    await Promise.all(Array.from({ length: 45 }, () => api.person.list.query({ search: 'a' })));
    expect(asked.map(({ url }) => url.split('?')[0]?.split(',').length)).toEqual([20, 20, 5]);
  });

  test('sends a query that is too long for an address as a body, once', async () => {
    const { fetch, asked } = served(json({ result: { data: [] } }));
    const { api } = createTandemClient<AppRouter>({ ...at, fetch });
    const search = 'é'.repeat(1_000);
    expect(await api.person.list.query({ search })).toEqual([]);
    expect(asked.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['POST', 'https://tandem.example.be/api/trpc/person.list', JSON.stringify({ search })],
    ]);
    const broken = served(hungUp());
    await errorOf(createTandemClient<AppRouter>({ ...at, fetch: broken.fetch }).api.person.list.query({ search }));
    expect(broken.asked).toHaveLength(1);
  });

  test('sends each mutation on its own, once', async () => {
    const { fetch, asked } = served(json({ result: { data: { version: 2 } } }));
    const { api } = createTandemClient<AppRouter>({ ...at, fetch });
    await Promise.all([1, 2].map((version) => api.person.update.mutate({ id: 'x', version })));
    expect(asked.map(({ method, body }) => [method, body])).toEqual([
      ['POST', '{"id":"x","version":1}'],
      ['POST', '{"id":"x","version":2}'],
    ]);
    const broken = served(hungUp());
    await errorOf(
      createTandemClient<AppRouter>({ ...at, fetch: broken.fetch }).api.person.update.mutate({ id: 'x', version: 1 }),
    );
    expect(broken.asked).toHaveLength(1);
  });

  test('tries a query again as often as it is told', async () => {
    const { fetch, asked } = served(nobodyListens());
    const { api } = createTandemClient<AppRouter>({ ...at, fetch, retries: 0 });
    expect(refusalIn(await errorOf(api.person.list.query({ search: 'a' })))).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  test('goes with the cookie where it has no token', async () => {
    const { fetch, asked } = served(json([{ result: { data: [] } }]));
    await createTandemClient<AppRouter>({ url: '', centre: 'gent', fetch }).api.person.list.query({ search: 'a' });
    expect([asked[0]?.url.split('?')[0], asked[0]?.headers.has('authorization')]).toEqual([
      '/api/trpc/person.list',
      false,
    ]);
  });
});

describe('An error', () => {
  const update = async (answer: Response) => {
    const { api, failure } = createTandemClient<AppRouter>({ ...at, fetch: served(answer).fetch });
    return { failure, error: await errorOf(api.person.update.mutate({ id: 'x', version: 1 })) };
  };

  test('is narrowed by the code of a declared outcome, with its details', async () => {
    const details = { version: 3, by: 'Marie' };
    const { failure, error } = await update(
      refused({ code: 'UNPROCESSABLE_CONTENT', failure: { code: 'people/person-changed', details } }),
    );
    const changed = failure(error, 'people/person-changed');
    const by: string | undefined = changed?.by;
    expect([changed, by]).toEqual([details, 'Marie']);
    expect(failure(error, 'people/national-number-known')).toBeUndefined();
    // @ts-expect-error No module declares it.
    expect(failure(error, 'people/person-lost')).toBeUndefined();
    // @ts-expect-error Its details have no such field.
    expect(changed?.at).toBeUndefined();
  });

  test('says what to mend in an input', async () => {
    const problem: Problem = { path: '/lastName', severity: 'block', key: 'problem.required' };
    const { error } = await update(refused({ code: 'BAD_REQUEST', problems: [problem] }));
    const found: readonly InputProblem[] = problemsIn(error);
    expect(found).toEqual([problem]);
    expect(refusalIn(error)).toBe('BAD_REQUEST');
  });

  test('gives its reference and its refusal', async () => {
    const { error } = await update(refused({ code: 'INTERNAL_SERVER_ERROR', reference: '3F2A-91C0' }));
    expect([referenceIn(error), refusalIn(error), problemsIn(error)]).toEqual([
      '3F2A-91C0',
      'INTERNAL_SERVER_ERROR',
      [],
    ]);
  });

  test.each([undefined, null, 'text', new Error('plain'), { data: null }, { data: undefined }])(
    'that is none of the API’s says nothing: %s',
    (error) => {
      const { failure } = createTandemClient<AppRouter>(at);
      expect([
        refusalIn(error),
        referenceIn(error),
        problemsIn(error),
        failure(error, 'people/person-changed'),
      ]).toEqual([undefined, undefined, [], undefined]);
    },
  );
});
