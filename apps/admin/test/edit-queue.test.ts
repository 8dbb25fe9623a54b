import { batchOf } from '#lib/configuration/batch.ts';
import { addEdit, keepMine, keepTheirs, notArrived, putBack, type Edit } from '#lib/configuration/edit-queue.ts';
import { replay } from '#lib/configuration/replay.ts';
import type { FormSchema } from '@tandem/forms/dialect';
import fc from 'fast-check';
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

describe('changes of which nobody knows whether they arrived', () => {
  const schema = {
    properties: {
      places: { type: 'integer' },
      domains: {
        type: 'array',
        'x-key': 'key',
        items: { properties: { key: { type: 'string' }, name: { type: 'string' } } },
      },
    },
  } as const satisfies FormSchema;
  const room: Edit = { path: '/domains', before: [], value: [{ key: 'a' }] };
  const words: Edit = { path: '/domains/a/name', value: 'Health' };

  it('are there when making them again changes nothing, a new line and the words in it too', () => {
    expect(notArrived([room, words], { domains: [{ key: 'a', name: 'Health' }] }, schema)).toEqual([]);
  });

  it('are those from the first that is not there', () => {
    expect(notArrived([room, words], { domains: [{ key: 'a' }] }, schema)).toEqual([words]);
    expect(notArrived([room, words], { domains: [] }, schema)).toEqual([room, words]);
  });

  it('stay to be sent when a colleague took their line out: the server says so', () => {
    expect(notArrived([words], { domains: [] }, schema)).toEqual([words]);
  });

  it('never lose the last state of a field, whatever had arrived', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 }), fc.nat(), (typed, cut) => {
        const edits = typed.map((value, index): Edit => ({ path: '/places', before: typed[index - 1] ?? 0, value }));
        const arrived = edits.slice(0, cut % (edits.length + 1));
        const there = replay({ places: 0 }, arrived, schema);
        const rest = notArrived(edits, there, schema);
        expect(replay(there, rest, schema)).toEqual({ places: typed.at(-1) });
        expect(rest[0] === undefined || rest[0].before === there.places).toBe(true);
      }),
    );
  });
});

describe('one call', () => {
  const edits = (count: number): Edit[] => Array.from({ length: count }, (_, at) => ({ path: `/f${at}`, value: at }));

  it('brings at most 200 changes, in their order', () => {
    const { now, later } = batchOf(edits(450), () => false);
    expect([now.length, later.length]).toEqual([200, 250]);
    expect(now.at(-1)?.path).toBe('/f199');
  });

  it('stays far below a megabyte', () => {
    const long = edits(60).map((edit) => ({ ...edit, value: 'x'.repeat(20_000) }));
    const { now } = batchOf(long, () => false);
    expect(JSON.stringify(now).length).toBeLessThan(500_000);
  });

  it('leaves out what is held, with what hangs on it', () => {
    const queue: Edit[] = [
      { path: '/list', value: [] },
      { path: '/list/a/name', value: 'x' },
      { path: '/b', value: 1 },
    ];
    const { now, held } = batchOf(queue, ({ path }) => path === '/list');
    expect(now.map(({ path }) => path)).toEqual(['/b']);
    expect(held.map(({ path }) => path)).toEqual(['/list', '/list/a/name']);
  });
});
