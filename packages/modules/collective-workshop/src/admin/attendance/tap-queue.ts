import type { Tap } from './tap.ts';

/** A tap that the server has not answered yet. */
export interface PendingTap {
  readonly tap: Tap;
  /** `waiting`: it was sent and nothing came back; it goes again by itself. */
  readonly state: 'sending' | 'waiting';
}

export interface TapQueueSettings {
  send(tap: Tap): Promise<void>;
  /** Whether the server said no for good, so that sending again would not help. */
  isRefusal(error: unknown): boolean;
  onsaved(tap: Tap): void;
  onrefused(tap: Tap, error: unknown): void;
  /** Something changed in what `pending` and `trouble` tell. */
  onchange(): void;
  /** Runs something after a while; gives a way to call it off. */
  later(run: () => void, milliseconds: number): () => void;
}

export interface TapQueue {
  add(tap: Tap): void;
  /** Sends now what waits. */
  retry(): void;
  /** What the server has not answered, by person: of several taps for one person, the last. */
  pending(): ReadonlyMap<string, PendingTap>;
  /** Why taps wait; undefined when none does. */
  trouble(): unknown;
  /** Sends nothing more by itself. */
  stop(): void;
}

/** How long to wait before the first, second … further attempt, in milliseconds. */
const pauses = [1_000, 2_000, 5_000, 10_000];
const longestPause = 15_000;

/**
 * Sends taps one after the other for each person, and for different people at the same time. What could not be sent is kept and sent
 * again while the page is open: the newest tap of a person is what they see, so older ones that were never sent are let go.
 */
export function createTapQueue({ send, isRefusal, onsaved, onrefused, onchange, later }: TapQueueSettings): TapQueue {
  const newest = new Map<string, PendingTap>();
  const onTheWay = new Set<string>();
  let attempts = 0;
  let cause: unknown;
  let callOff: (() => void) | undefined;

  const dropIfNewest = (tap: Tap) => {
    if (newest.get(tap.personId)?.tap === tap) newest.delete(tap.personId);
  };

  async function deliver(personId: string): Promise<void> {
    const pending = newest.get(personId);
    if (!pending || onTheWay.has(personId)) return;
    const { tap } = pending;
    newest.set(personId, { tap, state: 'sending' });
    onTheWay.add(personId);
    onchange();
    const isAnswered = await send(tap).then(
      () => (saved(tap), true),
      (error: unknown) => failed(tap, error),
    );
    onTheWay.delete(personId);
    onchange();
    if (isAnswered) await deliver(personId);
  }

  function saved(tap: Tap): void {
    attempts = 0;
    cause = undefined;
    dropIfNewest(tap);
    onsaved(tap);
    // The way is free again: what waited need not wait for its turn.
    for (const [personId, { state }] of newest) if (state === 'waiting') void deliver(personId);
  }

  function failed(tap: Tap, error: unknown): boolean {
    if (isRefusal(error)) {
      dropIfNewest(tap);
      onrefused(tap, error);
      return true;
    }
    cause = error;
    const pending = newest.get(tap.personId);
    if (pending) newest.set(tap.personId, { tap: pending.tap, state: 'waiting' });
    callOff ??= later(retry, pauses[attempts] ?? longestPause);
    attempts += 1;
    return false;
  }

  function retry(): void {
    callOff?.();
    callOff = undefined;
    for (const personId of newest.keys()) void deliver(personId);
  }

  return {
    add(tap) {
      newest.set(tap.personId, { tap, state: newest.get(tap.personId)?.state ?? 'sending' });
      onchange();
      void deliver(tap.personId);
    },
    retry,
    pending: () => new Map(newest),
    trouble: () => ([...newest.values()].some(({ state }) => state === 'waiting') ? cause : undefined),
    stop() {
      callOff?.();
      callOff = undefined;
    },
  };
}
