import { describe, expect, it } from 'vitest';
import { loadedOnce } from '../src/lib/modules/loaded-once.ts';

describe('What a page loads', () => {
  it('is asked for once, however often it is shown', async () => {
    let asked = 0;
    const load = () => Promise.resolve(++asked);
    const both = await Promise.all([loadedOnce(load, load), loadedOnce(load, load)]);
    expect([...both, await loadedOnce(load, load)]).toEqual([1, 1, 1]);
  });

  it('is asked for again after the network failed', async () => {
    let asked = 0;
    const load = () => (++asked === 1 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve('there'));
    await expect(loadedOnce(load, load)).rejects.toThrow('Failed to fetch');
    expect(await loadedOnce(load, load)).toBe('there');
  });
});
