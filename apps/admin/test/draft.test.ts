import { createDraft, pauseBeforeSaving } from '#lib/configuration/draft.ts';
import type { Edit } from '#lib/configuration/edit-queue.ts';
import type { ConfigurationView, SavedView } from '#lib/configuration/view.ts';
import { describe, expect, it } from 'vitest';

const schema = { type: 'object', properties: { places: { type: 'integer' }, late: { type: 'integer' } } };
const view = (value: object) =>
  ({ schema, value, changes: [], problems: [], revision: { number: 1 } }) as unknown as ConfigurationView;
const answer = (value: object) => ({ value }) as unknown as SavedView;

/** A draft whose clock the test winds: what is to run later waits in `due`. */
function draftWith(
  send: (edits: readonly Edit[]) => Promise<SavedView>,
  read = () => Promise.resolve(view({ places: 14, late: 5 })),
) {
  const due: { readonly run: () => void; readonly milliseconds: number }[] = [];
  const draft = createDraft({
    view: view({ places: 12, late: 5 }),
    send,
    read,
    later: (run, milliseconds) => {
      const entry = { run, milliseconds };
      due.push(entry);
      return () => due.splice(due.indexOf(entry) >>> 0, 1);
    },
  });
  return { draft, due };
}

const refusal = (data: object) => Object.assign(new Error('refused'), { data });
const conflict = refusal({
  code: 'CONFLICT',
  failure: { code: 'core/draft-conflict', details: { path: '/places', theirs: 14, actorName: 'Nour Exemple' } },
});

describe('a draft', () => {
  it('shows a change at once and saves it after a pause in typing', async () => {
    const sent: (readonly Edit[])[] = [];
    const { draft, due } = draftWith((edits) => (sent.push(edits), Promise.resolve(answer({ places: 14, late: 5 }))));
    draft.change('/places', 13);
    draft.change('/places', 14);
    expect(draft.value).toEqual({ places: 14, late: 5 });
    expect(draft.state).toBe('waiting');
    expect(due.map(({ milliseconds }) => milliseconds)).toEqual([pauseBeforeSaving]);
    await draft.save();
    expect(sent).toEqual([[{ path: '/places', before: 12, value: 14 }]]);
    expect(draft.state).toBe('saved');
    expect(due).toEqual([]);
  });

  it('sends what was changed during a call after it, never two calls at once', async () => {
    let calls = 0;
    let atOnce = 0;
    const gate = Promise.withResolvers<void>();
    const { draft } = draftWith(async (edits) => {
      calls += 1;
      atOnce += 1;
      expect(atOnce).toBe(1);
      if (calls === 1) await gate.promise;
      atOnce -= 1;
      return answer({ places: 14, late: edits.some(({ path }) => path === '/late') ? 10 : 5 });
    });
    draft.change('/places', 14);
    const first = draft.save();
    draft.change('/late', 10);
    const second = draft.save();
    gate.resolve();
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(calls).toBe(2);
    expect(draft.value).toEqual({ places: 14, late: 10 });
  });

  it('shows what a colleague saved in another field as soon as it knows', async () => {
    const { draft } = draftWith(() => Promise.resolve(answer({ places: 14, late: 20 })));
    draft.change('/places', 14);
    await draft.save();
    expect(draft.value).toEqual({ places: 14, late: 20 });
  });

  it('keeps what did not arrive and tries again, waiting longer each time', async () => {
    let reachable = false;
    const overTheLine = <T>(answered: T): Promise<T> =>
      reachable ? Promise.resolve(answered) : Promise.reject(new TypeError('fetch failed'));
    const { draft, due } = draftWith(
      () => overTheLine(answer({ places: 14, late: 5 })),
      () => overTheLine(view({ places: 12, late: 5 })),
    );
    draft.change('/places', 14);
    expect(await draft.save()).toBe(false);
    expect(draft.trouble).toEqual({ kind: 'unreachable' });
    expect(await draft.save()).toBe(false);
    expect(due.map(({ milliseconds }) => milliseconds)).toEqual([4_000]);
    expect(draft.value).toEqual({ places: 14, late: 5 });
    reachable = true;
    expect(await draft.save()).toBe(true);
    expect(draft.trouble).toBeUndefined();
  });

  it('does not knock again by itself where it was refused, and keeps what was written', async () => {
    const { draft, due } = draftWith(() => Promise.reject(refusal({ code: 'FORBIDDEN' })));
    draft.change('/places', 14);
    await draft.save();
    expect(draft.trouble).toEqual({ kind: 'refused', key: 'refusal.FORBIDDEN' });
    expect(due).toEqual([]);
    expect(draft.unsaved).toBe(true);
  });

  it('asks when a colleague changed the same field; keeping mine replaces theirs knowingly', async () => {
    const sent: (readonly Edit[])[] = [];
    const { draft } = draftWith(
      (edits) => (
        sent.push(edits),
        sent.length === 1 ? Promise.reject(conflict) : Promise.resolve(answer({ places: 16, late: 5 }))
      ),
    );
    draft.change('/places', 16);
    await draft.save();
    expect(draft.trouble).toEqual({ kind: 'conflict', path: '/places', theirs: 14, actorName: 'Nour Exemple' });
    if (draft.trouble?.kind === 'conflict') await draft.choose(draft.trouble, 'mine');
    expect(sent[1]).toEqual([{ path: '/places', before: 14, value: 16 }]);
    expect(draft.state).toBe('saved');
  });

  it('takes theirs over from the server, and loses nothing else I wrote', async () => {
    const sent: (readonly Edit[])[] = [];
    const { draft } = draftWith(
      (edits) => (
        sent.push(edits),
        sent.length === 1 ? Promise.reject(conflict) : Promise.resolve(answer({ places: 14, late: 10 }))
      ),
    );
    draft.change('/places', 16);
    draft.change('/late', 10);
    await draft.save();
    if (draft.trouble?.kind === 'conflict') await draft.choose(draft.trouble, 'theirs');
    expect(sent[1]).toEqual([{ path: '/late', before: 5, value: 10 }]);
    expect(draft.value).toEqual({ places: 14, late: 10 });
  });

  it('takes over what a colleague saved, but not while something of one’s own waits', async () => {
    const { draft } = draftWith(() => Promise.resolve(answer({ places: 14, late: 10 })));
    await draft.lookAgain();
    expect(draft.value).toEqual({ places: 14, late: 5 });
    draft.change('/late', 10);
    let reads = 0;
    const { draft: other } = draftWith(
      () => Promise.resolve(answer({ places: 12, late: 10 })),
      () => (reads++, Promise.resolve(view({ places: 1, late: 1 }))),
    );
    other.change('/late', 10);
    await other.lookAgain();
    expect(reads).toBe(0);
    expect(other.value).toEqual({ places: 12, late: 10 });
  });

  it('keeps what was typed while it looked', async () => {
    const gate = Promise.withResolvers<void>();
    const { draft } = draftWith(
      () => Promise.resolve(answer({ places: 12, late: 10 })),
      async () => (await gate.promise, view({ places: 1, late: 1 })),
    );
    const looked = draft.lookAgain();
    draft.change('/late', 10);
    gate.resolve();
    await looked;
    expect(draft.value).toEqual({ places: 12, late: 10 });
  });

  it('whose answer was lost looks whether it arrived, and does not take its own words for a colleague’s', async () => {
    const sent: (readonly Edit[])[] = [];
    const { draft } = draftWith(
      (edits) => (
        sent.push(edits),
        sent.length === 1 ? Promise.reject(new TypeError('cut')) : Promise.resolve(answer({ places: 15, late: 5 }))
      ),
      () => Promise.resolve(view({ places: 14, late: 5 })),
    );
    draft.change('/places', 14);
    await draft.save();
    draft.change('/places', 15);
    expect(draft.value).toEqual({ places: 15, late: 5 });
    expect(await draft.save()).toBe(true);
    expect(sent[1]).toEqual([{ path: '/places', before: 14, value: 15 }]);
  });

  it('takes up what another page could not save, without what had arrived', async () => {
    const sent: (readonly Edit[])[] = [];
    const { draft } = draftWith((edits) => (sent.push(edits), Promise.resolve(answer({ places: 12, late: 9 }))));
    expect(draft.takeUp([{ path: '/places', before: 10, value: 12 }])).toBe(false);
    const left: readonly Edit[] = [
      { path: '/places', before: 10, value: 12 },
      { path: '/late', before: 5, value: 8 },
      { path: '/late', before: 8, value: 9 },
    ];
    expect(draft.takeUp(left)).toBe(true);
    expect(await draft.save()).toBe(true);
    expect(sent).toEqual([[{ path: '/late', before: 5, value: 9 }]]);
  });

  it('tells what the server does not have after each change, so that it can be kept', async () => {
    const kept: number[] = [];
    const draft = createDraft({
      view: view({ places: 12, late: 5 }),
      send: () => Promise.resolve(answer({ places: 14, late: 10 })),
      read: () => Promise.resolve(view({ places: 12, late: 5 })),
      keep: (edits) => kept.push(edits.length),
      later: () => () => {},
    });
    draft.change('/places', 14);
    draft.change('/late', 10);
    await draft.save();
    expect(kept).toEqual([1, 2, 2, 0]);
  });

  it('holds back a text that is too long to be sent, and saves the rest', async () => {
    const sent: (readonly Edit[])[] = [];
    const { draft } = draftWith((edits) => (sent.push(edits), Promise.resolve(answer({ places: 14, late: 5 }))));
    const pasted = 'x'.repeat(1_000_000);
    draft.change('/late', pasted);
    draft.change('/places', 14);
    expect(await draft.save()).toBe(false);
    expect(sent).toEqual([[{ path: '/places', before: 12, value: 14 }]]);
    expect(draft.held).toEqual([{ path: '/late', why: { characters: 1_000_000 } }]);
    expect(draft.state).toBe('held');
    expect(draft.value).toEqual({ places: 14, late: pasted });
    draft.change('/late', 'short');
    expect(draft.held).toEqual([]);
    expect(draft.state).toBe('waiting');
  });

  it('that is refused for one of its changes saves the others, and says which it is', async () => {
    const sent: (readonly Edit[])[] = [];
    const { draft } = draftWith((edits) => {
      sent.push(edits);
      return edits.some(({ path }) => path === '/late')
        ? Promise.reject(refusal({ code: 'BAD_REQUEST' }))
        : Promise.resolve(answer({ places: 14, late: 5 }));
    });
    draft.change('/late', 7);
    draft.change('/places', 14);
    expect(await draft.save()).toBe(false);
    expect(sent.map((edits) => edits.map(({ path }) => path))).toEqual([['/late', '/places'], ['/late'], ['/places']]);
    expect(draft.held).toEqual([{ path: '/late', why: { key: 'refusal.BAD_REQUEST' } }]);
    expect(draft.trouble).toBeUndefined();
    draft.dropUnsaved('held');
    expect(draft.value).toEqual({ places: 14, late: 5 });
    expect(draft.unsaved).toBe(false);
  });

  it('says when somebody has published meanwhile', async () => {
    const { draft } = draftWith(
      () => Promise.resolve(answer({ places: 12, late: 5 })),
      () => Promise.resolve({ ...view({ places: 20, late: 5 }), revision: { number: 2 } } as ConfigurationView),
    );
    expect(await draft.lookAgain()).toBe(true);
    expect(draft.view.revision.number).toBe(2);
    expect(await draft.lookAgain()).toBe(false);
  });
});
