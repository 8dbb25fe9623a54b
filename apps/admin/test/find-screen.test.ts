import { fillIn, findScreen, screensAbove } from '#lib/modules/find-screen.ts';
import { describe, expect, it } from 'vitest';

const patterns = ['', ':personId', 'new', 'editions/:editionId', 'editions/:editionId/sessions/new'];

describe('the screen of an address', () => {
  it('is the first screen at the module itself', () => {
    expect(findScreen(patterns, '')).toEqual({ pattern: '', params: {} });
  });

  it('takes a fixed word before a name', () => {
    expect(findScreen(patterns, 'new')?.pattern).toBe('new');
  });

  it('gives what stands at the names', () => {
    expect(findScreen(patterns, 'editions/42')).toEqual({
      pattern: 'editions/:editionId',
      params: { editionId: '42' },
    });
  });

  it('is none for a path that no pattern fits', () => {
    expect(findScreen(patterns, 'editions')?.pattern).toBe(':personId');
    expect(findScreen(patterns, 'editions/42/people')).toBeUndefined();
  });

  it('has the screens above it as its way back', () => {
    expect(screensAbove(patterns, 'editions/:editionId/sessions/new')).toEqual(['', 'editions/:editionId']);
    expect(fillIn('editions/:editionId', { editionId: 'a b' })).toBe('editions/a%20b');
  });
});
