import { page } from '$app/state';
import { onDestroy, onMount } from 'svelte';
import { browserKeeper } from './in-browser.ts';
import type { Keeper } from './keeper.ts';

/** A form whose answers are kept in this browser until they are sent. */
export interface WrittenForm<T> {
  /** What is written; `undefined` when nothing is. */
  read(): T | undefined;
  /** Puts back what was written. Only asked while nothing is. */
  restore(written: T): void;
  /** Whether what was found is of this form. */
  isWritten(found: unknown): found is T;
}

export interface KeptForm {
  /** When what was put back had been written, ISO with Z; until it was seen or sent. */
  readonly from: string | undefined;
  seen(): void;
  /** It is sent: nothing of it is kept any more. */
  sent(): void;
}

/**
 * Keeps what is written in a form of a centre's page, for this account in this browser, so that a closed tab or an expired sign-in does not
 * lose it. Called while a component is made. Not for what is said of people: it stays on the machine.
 *
 * @param name tells apart the forms of a page.
 */
export function keepWritten<T>(name: string, { read, restore, isWritten }: WrittenForm<T>): KeptForm {
  const { account, centre } = page.data;
  const place = { account: account?.id ?? '', centre: centre?.slug ?? '', what: [page.url.pathname, name] };
  const keeper: Keeper | undefined = account && browserKeeper(place);
  let from = $state<string>();
  let isSent = false;
  onMount(() => {
    void keeper?.takeOver(({ at, value }) => {
      if (read() !== undefined || !isWritten(value)) return;
      restore(value);
      keeper.keep(value);
      from = at;
    });
  });
  $effect(() => {
    const written = read();
    if (!isSent) keeper?.keep(written);
  });
  onDestroy(() => keeper?.end());
  return {
    get from() {
      return from;
    },
    seen: () => (from = undefined),
    sent() {
      isSent = true;
      from = undefined;
      keeper?.keep(undefined);
    },
  };
}
