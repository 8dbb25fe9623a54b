import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectTandem } from '../src/expect-tandem.ts';
import { pause } from '../src/pause.ts';
import { retrying } from '../src/retrying.ts';
import { hungUp, json, nobodyListens, page, served, type Turn } from './served.ts';

const URL_OF_A_QUERY = 'https://tandem.example.be/api/trpc/core.project.list';
const answer = json([{ result: { data: [] } }]);

/** Tries without waiting, and notes how long it would have. */
function trying(turns: readonly Turn[], retries = 3) {
  const waits: number[] = [];
  const { fetch, asked } = served(...turns);
  const wait = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  return { asked, waits, fetch: retrying(expectTandem(fetch), { retries, wait, chance: () => 0.5 }) };
}

describe('A query', () => {
  test.each<[string, Turn]>([
    ['nobody listens', nobodyListens()],
    ['the other side hangs up', hungUp()],
    ['a proxy has no server', page(502)],
    ['a server goes down', json({ error: 'going' }, 503)],
    ['a proxy has waited too long', page(504)],
    ['too many have come', json([{ error: {} }], 429)],
    ['the answer is broken off', new Response('[{"resu', { headers: { 'content-type': 'application/json' } })],
  ])('is tried again when %s', async (_, outage) => {
    const { fetch, asked } = trying([outage, outage, answer]);
    expect(await (await fetch(URL_OF_A_QUERY)).json()).toEqual([{ result: { data: [] } }]);
    expect(asked).toHaveLength(3);
  });

  test.each<[string, Response]>([
    ['a refusal', json({ error: {} }, 403)],
    ['a mistake in the input', json({ error: {} }, 400)],
    ['a bug of the server', json({ error: {} }, 500)],
    ['nothing there', json({ error: {} }, 404)],
  ])('is not tried again after %s, which is an answer', async (_, refusal) => {
    const { fetch, asked } = trying([refusal]);
    expect((await fetch(URL_OF_A_QUERY)).status).toBe(refusal.status);
    expect(asked).toHaveLength(1);
  });

  test('ends as its last try did', async () => {
    const { fetch, asked } = trying([nobodyListens()], 2);
    await expect(fetch(URL_OF_A_QUERY)).rejects.toThrow('fetch failed');
    expect(asked).toHaveLength(3);
    const never = trying([nobodyListens()], 0);
    await expect(never.fetch(URL_OF_A_QUERY)).rejects.toThrow('fetch failed');
    expect(never.asked).toHaveLength(1);
  });

  test('waits longer each time', async () => {
    const { fetch, waits } = trying([page(502), page(502), page(502), answer]);
    await fetch(URL_OF_A_QUERY);
    expect(waits).toEqual([250, 500, 1000]);
  });

  test('waits by chance, so that programs that failed together do not come back together, and never beyond a bound', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 5 }),
        async (chance, retries) => {
          const waits: number[] = [];
          const { fetch } = served(hungUp());
          const wait = (milliseconds: number): Promise<void> => Promise.resolve(void waits.push(milliseconds));
          await retrying(fetch, { retries, wait, chance: () => chance })(URL_OF_A_QUERY).catch(() => undefined);
          expect(waits).toHaveLength(retries);
          for (const [index, one] of waits.entries()) {
            expect(one).toBeGreaterThanOrEqual(0);
            expect(one).toBeLessThanOrEqual(500 * 2 ** index);
          }
        },
      ),
    );
  });

  test('waits as long as it is asked to, but not for minutes', async () => {
    const { fetch, waits } = trying([
      json([{ error: {} }], 429, { 'retry-after': '7' }),
      page(503, { 'retry-after': '2' }),
      answer,
    ]);
    await fetch(URL_OF_A_QUERY);
    expect(waits).toEqual([7_000, 2_000]);
    const long = trying([json([{ error: {} }], 429, { 'retry-after': '900' }), answer]);
    expect((await long.fetch(URL_OF_A_QUERY)).status).toBe(429);
    expect(long.asked).toHaveLength(1);
  });

  test('is not tried again once it is broken off, before or while it waits', async () => {
    const { fetch, asked } = trying([page(502)]);
    await expect(fetch(URL_OF_A_QUERY, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
    expect(asked).toHaveLength(1);

    const stop = new AbortController();
    const waiting = served(page(502));
    const tried = retrying(expectTandem(waiting.fetch), {
      retries: 3,
      wait: (_, signal) => {
        queueMicrotask(() => stop.abort(new Error('enough')));
        return pause(60_000, signal);
      },
    })(URL_OF_A_QUERY, { signal: stop.signal });
    await expect(tried).rejects.toThrow('enough');
    expect(waiting.asked).toHaveLength(1);
  });
});

describe('A mutation', () => {
  const post = { method: 'POST', body: '{}' };

  test.each<[string, Turn]>([
    ['the other side hangs up', hungUp()],
    ['a proxy has no server', page(502)],
    ['a server goes down', page(503)],
    ['too many have come', json({ error: {} }, 429)],
    ['the answer is broken off', new Response('{"resu', { headers: { 'content-type': 'application/json' } })],
    ['nobody knows why', new TypeError('fetch failed')],
    [
      'one of two addresses took it',
      new TypeError('fetch failed', { cause: new AggregateError([nobodyListens().cause, hungUp().cause]) }),
    ],
  ])('is sent once when %s: it may have been done', async (_, outage) => {
    const { fetch, asked } = trying([outage, answer]);
    await fetch(URL_OF_A_QUERY, post).catch(() => undefined);
    expect(asked).toHaveLength(1);
  });

  test.each([
    ['nobody listens', nobodyListens()],
    [
      'nobody listens at any address',
      new TypeError('fetch failed', { cause: new AggregateError([nobodyListens().cause]) }),
    ],
  ])('is sent again when %s: nothing has been sent', async (_, outage) => {
    const { fetch, asked } = trying([outage, answer]);
    expect((await fetch(URL_OF_A_QUERY, post)).status).toBe(200);
    expect(asked).toHaveLength(2);
  });
});

describe('An answer that is not the API’s', () => {
  test.each<[string, Response, string]>([
    ['the page of a proxy', page(502), '502: text/html, not JSON'],
    ['another site', page(200), '200: text/html, not JSON'],
    [
      'a request that is too big',
      json({ error: 'A request may hold at most 1 MB. Send less at once.' }, 413),
      '413: A request may hold at most 1 MB. Send less at once.',
    ],
  ])('is said in plain words: %s', async (_, response, words) => {
    const { fetch } = trying([response], 0);
    await expect(fetch(URL_OF_A_QUERY)).rejects.toThrow(words);
  });
});

describe('A pause', () => {
  test('ends by itself, or as soon as it is broken off', async () => {
    await expect(pause(0, undefined)).resolves.toBeUndefined();
    await expect(pause(60_000, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    const stop = new AbortController();
    const waiting = pause(60_000, stop.signal);
    stop.abort(new Error('now'));
    await expect(waiting).rejects.toThrow('now');
  });
});
