import { onDemand } from '#lib/api/on-demand.ts';
import type { Api } from '#lib/api/api.ts';
import { describe, expect, it } from 'vitest';

/** A client that answers with the call and its input. */
const client = {
  core: {
    project: {
      get: { query: (input: unknown) => Promise.resolve({ got: input }) },
      list: { query: () => Promise.reject(new Error('refused')) },
    },
  },
} as unknown as Api;

/** Brings the client, after so many failures; counts how often it was asked for. */
function bringing(failures = 0) {
  const asked = { times: 0 };
  const { api, prepare } = onDemand(async () => {
    asked.times += 1;
    if (asked.times <= failures) throw new TypeError('Failed to fetch dynamically imported module');
    return Promise.resolve(client);
  });
  return { asked, api, prepare, get: () => api.core.project.get.query({ slug: 'moveup' }) };
}

describe('the client of the API', () => {
  it('is brought once, by the first of the calls made together', async () => {
    const { asked, get } = bringing();
    expect(await Promise.all([get(), get()])).toEqual([{ got: { slug: 'moveup' } }, { got: { slug: 'moveup' } }]);
    expect(asked.times).toBe(1);
  });

  it('is there before the first call where a component said that it will call', async () => {
    const { asked, prepare, get } = bringing();
    expect(asked.times).toBe(0);
    prepare();
    expect(asked.times).toBe(1);
    await get();
    expect(asked.times).toBe(1);
  });

  it('that could not come is tried again at the next call, and the call that missed it says so', async () => {
    const { prepare, get } = bringing(2);
    prepare();
    await Promise.resolve();
    await expect(get()).rejects.toThrow('Failed to fetch');
    expect(await get()).toEqual({ got: { slug: 'moveup' } });
  });

  it('passes on what the API refuses', async () => {
    await expect(bringing().api.core.project.list.query()).rejects.toThrow('refused');
  });

  it('is not taken for a promise when it is handed around as one', async () => {
    const { api, asked } = bringing();
    expect(await Promise.resolve(api.core)).toBeTypeOf('function');
    expect(asked.times).toBe(0);
  });
});
