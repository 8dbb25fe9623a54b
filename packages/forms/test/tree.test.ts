import { describe, expect, it } from 'vitest';
import { isInsideItem, placeOfEdit, readPath, schemaAt, writePath } from '../src/path/tree.ts';
import { workshops, workshopSchema } from './workshop-schema.ts';

describe('reading a configuration', () => {
  it.each([
    ['/places', 14],
    ['/lifeDomains/health/name/nl', 'Gezondheid'],
    ['/rhythm/weeks', 6],
    ['/lifeDomains/debt/name', undefined],
    ['/aim/fr', undefined],
    ['', workshops],
  ])('finds at %s what is there', (path, value) => {
    expect(readPath(workshops, path, workshopSchema)).toEqual(value);
  });

  it('finds nothing under names that every object has', () => {
    expect(readPath(workshops, '/constructor/name', workshopSchema)).toBeUndefined();
  });

  it('finds an item by its key after it moved', () => {
    const moved = { ...workshops, lifeDomains: workshops.lifeDomains.toReversed() };
    expect(readPath(moved, '/lifeDomains/housing/name/fr', workshopSchema)).toBe('Logement');
  });
});

describe('writing in a configuration', () => {
  it('changes one place and leaves all others the very same data', () => {
    const written = writePath(workshops, '/lifeDomains/health/name/nl', 'Welzijn', workshopSchema) as typeof workshops;
    expect(written.lifeDomains[1]).toEqual({ key: 'health', name: { fr: 'Santé', nl: 'Welzijn' } });
    expect(written.lifeDomains[0]).toBe(workshops.lifeDomains[0]);
    expect(written.rhythm).toBe(workshops.rhythm);
  });

  it('does not touch the tree it was given', () => {
    const before = structuredClone(workshops);
    writePath(workshops, '/places', 8, workshopSchema);
    expect(workshops).toEqual(before);
  });

  it('makes the part that is not there yet', () => {
    expect(writePath({}, '/aim/fr', 'Ensemble', workshopSchema)).toEqual({ aim: { fr: 'Ensemble' } });
  });

  it('takes a property away when there is no answer', () => {
    expect(writePath({ places: 14, teacher: true }, '/places', undefined, workshopSchema)).toEqual({ teacher: true });
  });

  it('refuses an item the list does not have, and names it', () => {
    expect(() => writePath(workshops, '/lifeDomains/debt/name', {}, workshopSchema)).toThrow(
      'The list has no item "debt".',
    );
  });

  it('cannot reach the prototype of all objects', () => {
    writePath({}, '/__proto__/polluted', true, workshopSchema);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('the schema at a path', () => {
  it('is that of the branch a union has chosen', () => {
    expect(schemaAt(workshopSchema, '/rhythm/weeks', workshops)?.title).toBe('weeks');
    expect(schemaAt(workshopSchema, '/rhythm/weeks', { rhythm: { kind: 'at-end' } })).toBeUndefined();
  });

  it('knows whether a field stands in an item of a list', () => {
    const inside = ['/lifeDomains/housing/name', '/lifeDomains/housing', '/lifeDomains', '/places'].map((path) =>
      isInsideItem(workshopSchema, path, workshops),
    );
    expect(inside).toEqual([true, true, false, false]);
  });
});

describe('the place that is edited', () => {
  it.each([
    ['/places', '/places'],
    ['/lifeDomains/health/name', '/lifeDomains/health/name'],
    ['/rhythm', '/rhythm'],
    ['/rhythm/weeks', '/rhythm'],
  ])('when %s changes is %s: a union is one value', (path, place) => {
    expect(placeOfEdit(workshopSchema, path, workshops)).toBe(place);
  });
});
