import { describe, expect, it } from 'vitest';
import { lockOn } from '../src/lock.ts';
import { indexOrigins, originAt, originNow } from '../src/origin.ts';
import { countWithin, saidByPlace, type FormProblem } from '../src/problem.ts';

const origins = indexOrigins({
  '/places': 'centre',
  '/rhythm': 'project',
  '/lifeDomains/housing/name': 'project',
  '/lifeDomains/debt/name': 'centre',
});

describe('where a value comes from', () => {
  it('is what the server says of it, or of the part around it', () => {
    expect([originAt(origins, '/places'), originAt(origins, '/rhythm/weeks')]).toEqual(['centre', 'project']);
  });

  it('is, of a list, the most particular of its items', () => {
    expect(originAt(origins, '/lifeDomains')).toBe('centre');
  });

  it('is the module when nobody else spoke', () => {
    expect(originAt(origins, '/teacher')).toBe('module');
  });

  it('becomes the centre with the first change, and the project again when the value is taken back', () => {
    expect(originNow(origins, '/rhythm', true)).toBe('centre');
    expect(originNow(origins, '/places', false)).toBe('project');
    expect(originNow(origins, '/teacher', false)).toBe('module');
  });
});

describe('a lock', () => {
  const locks = { '/grouping': 'A condition of the project.' };

  it('holds for all that is inside', () => {
    expect([lockOn(locks, '/grouping'), lockOn(locks, '/grouping/level')]).toEqual([
      'A condition of the project.',
      'A condition of the project.',
    ]);
  });

  it('does not hold for what only begins alike', () => {
    expect(lockOn(locks, '/groupingNote')).toBeUndefined();
  });
});

describe('problems', () => {
  const problems: readonly FormProblem[] = [
    { path: '/title/nl', severity: 'block', text: 'Write the name in Dutch.' },
    { path: '/places', severity: 'warn', text: 'The room has 12 places.' },
    { path: '/places', severity: 'warn', text: 'Two people wait.' },
  ];

  it('are said at their place, all of them, and nowhere around it', () => {
    expect(saidByPlace(problems).warn.get('/places')).toBe('The room has 12 places. Two people wait.');
    expect(saidByPlace(problems).block.get('/title')).toBeUndefined();
  });

  it('are counted by section', () => {
    expect(countWithin(problems, ['/title', '/aim'])).toEqual({ block: 1, warn: 0 });
    expect(countWithin(problems, ['/places'])).toEqual({ block: 0, warn: 2 });
  });
});
