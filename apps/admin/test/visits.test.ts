import { describe, expect, it } from 'vitest';
import { keepVisit, visitsWithin } from '#lib/palette/visits.ts';

const visit = (href: string) => keepVisit({ href, label: href, where: undefined });
const seen = (home: string, shown: string) => visitsWithin(home, shown).map(({ href }) => href);

describe('the pages seen lately', () => {
  it('are the last six, each once, without the one that is shown', () => {
    for (const page of ['', '/a', '/b', '/c', '/d', '/e', '/a']) visit(`/c/gent${page}`);
    expect(seen('/c/gent', '/c/gent/a')).toEqual(['/c/gent/e', '/c/gent/d', '/c/gent/c', '/c/gent/b', '/c/gent']);
  });

  it('are those of the centre one works in', () => {
    visit('/c/gent-noord/a');
    expect(seen('/c/gent-noord', '/c/gent-noord')).toEqual(['/c/gent-noord/a']);
    expect(seen('/c/gent', '/c/gent')).not.toContain('/c/gent-noord/a');
  });
});
