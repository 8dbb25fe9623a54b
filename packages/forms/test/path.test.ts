import { describe, expect, it } from 'vitest';
import { child, isWithin, pathId, pathsUpward, segmentsOf } from '../src/path/pointer.ts';

describe('a path', () => {
  it('comes apart and together again, whatever is in the names', () => {
    const names = ['lifeDomains', 'a/b', 'c~d', '~1'];
    expect(segmentsOf(names.reduce(child, ''))).toEqual(names);
  });

  it('of the root has no parts', () => {
    expect(segmentsOf('')).toEqual([]);
  });

  it('is within itself and what is around it, and not within a name that only begins alike', () => {
    expect([isWithin('/a/b', '/a'), isWithin('/a', '/a'), isWithin('/ab', '/a'), isWithin('/a', '')]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('names what is around it, from the inside out', () => {
    expect(pathsUpward('/lifeDomains/housing/name')).toEqual([
      '/lifeDomains/housing/name',
      '/lifeDomains/housing',
      '/lifeDomains',
    ]);
  });
});

describe('the id of a field in the page', () => {
  it('reads like its path', () => {
    expect(pathId('/lifeDomains/housing/name')).toBe('field.lifeDomains.housing.name');
  });

  it('holds no space or dot of a name, so that no two fields share one', () => {
    const ids = ['/a.b', '/a/b', '/a b', '/a~1b', '/a_b'].map((path) => pathId(path));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.join('')).not.toMatch(/\s/);
  });

  it('differs between the forms of one page', () => {
    expect(pathId('/title', 'sheet')).not.toBe(pathId('/title', 'workshops'));
  });
});
