import { describe, expect, it } from 'vitest';
import { askAll } from '#lib/palette/ask-all.ts';
import type { PaletteFinder } from '#lib/palette/palette-content.ts';

const finder = (title: string, base: string): PaletteFinder => ({
  module: 'workshop',
  name: 'today',
  moduleId: base,
  base,
  title,
  icon: 'calendar',
  asked: 'opened',
});
const { signal } = new AbortController();
const entry = (base: string, text: string) => ({
  id: base,
  href: base,
  label: `${text} in ${base}`,
  icon: 'calendar' as const,
});

describe('what the modules find', () => {
  it('stands under one heading for a module in several projects', async () => {
    const finders = [finder('Sessions', '/a'), finder('People', '/b'), finder('Sessions', '/c')];
    const found = await askAll(finders, 'gr', async ({ base }, text) => [entry(base, text)], signal);
    expect(found).toEqual({
      text: 'gr',
      failed: false,
      groups: [
        { label: 'Sessions', entries: [entry('/a', 'gr'), entry('/c', 'gr')] },
        { label: 'People', entries: [entry('/b', 'gr')] },
      ],
    });
  });

  it('stands even when one of them does not answer, which is said', async () => {
    const ask = async ({ base }: PaletteFinder, text: string) => {
      if (base === '/a') throw new Error('no network');
      return [entry(base, text)];
    };
    const found = await askAll([finder('Sessions', '/a'), finder('Sessions', '/c')], '', ask, signal);
    expect(found.failed).toBe(true);
    expect(found.groups).toEqual([{ label: 'Sessions', entries: [entry('/c', '')] }]);
  });
});
