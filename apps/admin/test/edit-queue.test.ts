import { addEdit, keepMine, keepTheirs, putBack, type Edit } from '#lib/configuration/edit-queue.ts';
import { describe, expect, it } from 'vitest';

const queue = (...edits: Edit[]) => edits.reduce(addEdit, [] as readonly Edit[]);

describe('changes waiting to be saved', () => {
  it('are one change for one field, however many keys were pressed', () => {
    expect(queue({ path: '/places', before: 12, value: 1 }, { path: '/places', before: 1, value: 14 })).toEqual([
      { path: '/places', before: 12, value: 14 },
    ]);
  });

  it('keep saying that there was nothing before', () => {
    expect(queue({ path: '/aim', value: 'a' }, { path: '/aim', before: 'a', value: 'ab' })).toEqual([
      { path: '/aim', value: 'ab' },
    ]);
  });

  it('keep saying that a value was taken away', () => {
    expect(queue({ path: '/aim', before: 'a', value: 'ab' }, { path: '/aim', before: 'ab' })).toEqual([
      { path: '/aim', before: 'a' },
    ]);
  });

  it('of other fields in between do not keep a field from being one change', () => {
    const edits = queue(
      { path: '/places', before: 12, value: 13 },
      { path: '/late', before: 5, value: 10 },
      { path: '/places', before: 13, value: 14 },
    );
    expect(edits).toEqual([
      { path: '/places', before: 12, value: 14 },
      { path: '/late', before: 5, value: 10 },
    ]);
  });

  it('of a list stay in order with those of its items, because one makes room for the other', () => {
    const edits = queue(
      { path: '/domains', before: [], value: [{ key: 'a' }] },
      { path: '/domains/a/name', value: 'Health' },
      { path: '/domains', before: [{ key: 'a', name: 'Health' }], value: [] },
    );
    expect(edits.map(({ path }) => path)).toEqual(['/domains', '/domains/a/name', '/domains']);
  });

  it('do not take a field whose name begins alike for the same place', () => {
    expect(
      queue({ path: '/late', value: 1 }, { path: '/lateMinutes', value: 2 }, { path: '/late', before: 1, value: 3 }),
    ).toHaveLength(2);
  });

  it('that did not arrive go before those made since', () => {
    const sent = queue({ path: '/places', before: 12, value: 13 });
    const since = queue({ path: '/places', before: 13, value: 14 }, { path: '/late', before: 5, value: 10 });
    expect(putBack(sent, since)).toEqual([
      { path: '/places', before: 12, value: 14 },
      { path: '/late', before: 5, value: 10 },
    ]);
  });
});

describe('a conflict', () => {
  const edits = queue({ path: '/places', before: 12, value: 16 }, { path: '/late', before: 5, value: 10 });

  it('ended with mine sends my value again, now knowing what it replaces', () => {
    expect(keepMine(edits, '/places', 14)[0]).toEqual({ path: '/places', before: 14, value: 16 });
  });

  it('ended with theirs drops my changes of that field and keeps the others', () => {
    expect(keepTheirs(edits, '/places')).toEqual([{ path: '/late', before: 5, value: 10 }]);
  });
});
