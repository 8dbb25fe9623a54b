import { createKeeper, type Locks } from '#lib/unsent/keeper.ts';
import { clearShelf, type Kept, longestKept, type Shelf } from '#lib/unsent/shelf.ts';
import { describe, expect, it } from 'vitest';

/** The storage of a browser, without a browser. */
function shelfOf(): Shelf & { readonly names: () => readonly string[] } {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (position) => [...items.keys()][position] ?? null,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, text) => void items.set(name, text),
    removeItem: (name) => void items.delete(name),
    names: () => [...items.keys()],
  };
}

/** The locks of a browser: each is held until its holder is done, or its tab is gone. */
function locksOf() {
  const held = new Set<string>();
  const locks: Locks = {
    async request(name, { ifAvailable }, run) {
      if (held.has(name) && ifAvailable) return await run(null);
      held.add(name);
      const done = await run({ name, mode: 'exclusive' });
      held.delete(name);
      return done;
    },
  };
  return {
    locks,
    kill: (tab: string) => [...held].filter((name) => name.endsWith(tab)).map((name) => held.delete(name)),
  };
}

const marie = { account: 'marie', centre: 'bruxelles', what: ['configuration', 'moveup', 'workshops'] };
const start = Date.parse('2026-11-23T08:00:00Z');

function browser() {
  const shelf = shelfOf();
  const { locks, kill } = locksOf();
  let now = start;
  let tabs = 0;
  return {
    shelf,
    kill,
    pass: (milliseconds: number) => (now += milliseconds),
    open: (place = marie, withLocks = true) => {
      const tab = `tab-${++tabs}`;
      return { tab, keeper: createKeeper(place, { shelf, tab, now: () => now, locks: withLocks ? locks : undefined }) };
    },
  };
}

const found = async (keeper: ReturnType<typeof createKeeper>): Promise<readonly Kept[]> => {
  const all: Kept[] = [];
  await keeper.takeOver((kept) => all.push(kept));
  return all;
};

describe('what is written and not saved', () => {
  it('comes back after its tab was killed, with when it was written, and once only', async () => {
    const { open, kill, pass } = browser();
    const first = open();
    first.keeper.keep(['14 places']);
    kill(first.tab);
    pass(60_000);
    const second = open();
    expect(await found(second.keeper)).toEqual([{ at: '2026-11-23T08:00:00.000Z', value: ['14 places'] }]);
    expect(await found(open().keeper)).toEqual([]);
  });

  it('stays with a tab that is still open: the other tab gets nothing of it', async () => {
    const { open, kill } = browser();
    const first = open();
    first.keeper.keep('mine');
    expect(await found(open().keeper)).toEqual([]);
    kill(first.tab);
    expect(await found(open().keeper)).toMatchObject([{ value: 'mine' }]);
  });

  it('of several tabs comes in the order in which it was written', async () => {
    const { open, kill, pass } = browser();
    const [one, two] = [open(), open()];
    two.keeper.keep('earlier');
    pass(1_000);
    one.keeper.keep('later');
    kill(one.tab);
    kill(two.tab);
    expect((await found(open().keeper)).map(({ value }) => value)).toEqual(['earlier', 'later']);
  });

  it('is forgotten once it is saved', async () => {
    const { open, kill, shelf } = browser();
    const { tab, keeper } = open();
    keeper.keep('a');
    keeper.keep(undefined);
    kill(tab);
    expect(shelf.names()).toEqual([]);
    expect(await found(open().keeper)).toEqual([]);
  });

  it.each([
    { ...marie, account: 'nour' },
    { ...marie, centre: 'gand' },
    { ...marie, what: ['configuration', 'moveup', 'project'] },
    { ...marie, what: ['configuration', 'moveup'] },
  ])('is nobody else’s and of no other place: %o', async (place) => {
    const { open, kill } = browser();
    const { tab, keeper } = open();
    keeper.keep('a');
    kill(tab);
    expect(await found(open(place).keeper)).toEqual([]);
    expect(await found(open().keeper)).toHaveLength(1);
  });

  it('is gone after seven days, whoever opens something', async () => {
    const { open, kill, pass, shelf } = browser();
    const { tab, keeper } = open();
    keeper.keep('a');
    kill(tab);
    pass(longestKept - 1);
    open({ ...marie, account: 'nour' });
    expect(shelf.names()).toHaveLength(1);
    pass(1);
    open({ ...marie, account: 'nour' });
    expect(shelf.names()).toEqual([]);
  });

  it('is wiped for the account that signs out, and for no other', () => {
    const { open, shelf } = browser();
    open().keeper.keep('a');
    open({ ...marie, centre: 'gand' }).keeper.keep('b');
    open({ ...marie, account: 'marie-2' }).keeper.keep('c');
    clearShelf(shelf, 'marie');
    expect(shelf.names().map((name) => name.split('/')[2])).toEqual(['marie-2']);
  });

  it('comes back where the browser has no locks', async () => {
    const { open } = browser();
    open(marie, false).keeper.keep('a');
    expect(await found(open(marie, false).keeper)).toMatchObject([{ value: 'a' }]);
  });

  it('that somebody else put there under the same name is left alone and swept', async () => {
    const { open, shelf } = browser();
    shelf.setItem('tandem/unsent/marie/bruxelles/configuration/moveup/workshops#x', 'not JSON');
    expect(await found(open().keeper)).toEqual([]);
    expect(shelf.names()).toEqual([]);
  });

  it('is no reason to fail where the store is full or closed', () => {
    const closed = {
      ...shelfOf(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const keeper = createKeeper(marie, { shelf: closed, locks: undefined, tab: 't', now: () => start });
    expect(() => keeper.keep('a')).not.toThrow();
  });
});
