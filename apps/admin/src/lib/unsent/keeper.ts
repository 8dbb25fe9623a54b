import { type Kept, keptUnder, nameOf, namesAt, namesWith, type Shelf, sweepShelf, type UnsentPlace } from './shelf.ts';

/** As much of the Web Locks of a browser as is needed here. */
export interface Locks {
  request(name: string, options: LockOptions, run: (lock: Lock | null) => unknown): Promise<unknown>;
}

export interface KeeperSettings {
  readonly shelf: Shelf;
  /** Tells a tab that is open from one that ended. Without it (a page that did not come by https) every other tab counts as ended. */
  readonly locks: Locks | undefined;
  /** Tells this tab from all others. */
  readonly tab: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Keeps what one tab has written at one place until the server has it. */
export interface Keeper {
  /** What is written and not saved, as it is now; `undefined` when there is nothing any more. */
  keep(value: unknown): void;
  /** Gives what tabs that ended have left at this place, the oldest first. It is forgotten there once `use` has it. */
  takeOver(use: (kept: Kept) => void): Promise<void>;
  /** This tab is done here. */
  end(): void;
}

/**
 * A browser that keeps nothing (private windows, a full store) only loses this safety: what is written stays on the page, and is saved
 * from there.
 */
export function createKeeper(place: UnsentPlace, { shelf, locks, tab, now }: KeeperSettings): Keeper {
  const own = nameOf(place, tab);
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  attempt(() => sweepShelf(shelf, now()));
  // Held as long as the page lives: the browser lets go of it when the tab is closed, killed or crashes.
  void locks?.request(own, {}, () => ended).catch(() => {});

  const takeOne = (name: string, use: (kept: Kept) => void): void => {
    const kept = keptUnder(shelf, name, now());
    if (kept) use(kept);
    shelf.removeItem(name);
  };

  return {
    keep(value) {
      attempt(() => {
        if (value === undefined) shelf.removeItem(own);
        else shelf.setItem(own, JSON.stringify({ at: new Date(now()).toISOString(), value } satisfies Kept));
      });
    },
    async takeOver(use) {
      const names = attempt(() => namesWith(shelf, namesAt(place)).filter((name) => name !== own)) ?? [];
      const written = (name: string) => attempt(() => keptUnder(shelf, name, now())?.at) ?? '';
      for (const name of names.toSorted((one, other) => written(one).localeCompare(written(other)))) {
        const take = () => {
          attempt(() => takeOne(name, use));
        };
        if (locks) await locks.request(name, { ifAvailable: true }, (lock) => lock && take()).catch(() => {});
        else take();
      }
    },
    end,
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    // See above: the store may be closed or full.
    return undefined;
  }
}
