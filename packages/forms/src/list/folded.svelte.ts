import { revealEvent } from '@tandem/ui';
import { flushSync, tick } from 'svelte';
import { printing } from '../printing.svelte.ts';

/**
 * Which item of a list is open: one at a time, so that a long list stays one line an item. Opening one closes another, and what was
 * asked for stays where it is on the screen.
 *
 * @param idOf the id in the page of an item, by its key.
 * @param keys the keys of the items there are now.
 */
export function createFolded(idOf: (key: string) => string, keys: () => readonly string[]) {
  let open = $state<string>();

  const turnTo = (key: string | undefined, stays: string): void => {
    const before = topOf(idOf(stays));
    open = key;
    void tick().then(() => {
      const after = topOf(idOf(stays));
      if (before !== undefined && after !== undefined) window.scrollBy({ top: after - before, behavior: 'instant' });
    });
  };

  /** Opens the item in which a field stands, for whoever goes to that field. */
  const reveal = (event: Event): void => {
    const wanted = String((event as CustomEvent).detail);
    const key = keys().find((one) => one !== open && wanted.startsWith(`${idOf(one)}.`));
    if (key === undefined) return;
    flushSync(() => (open = key));
    event.preventDefault();
  };

  return {
    isOpen: (key: string): boolean => printing() || open === key,
    toggle: (key: string): void => turnTo(open === key ? undefined : key, key),
    /** Opens a fresh item; there is nothing on the screen yet to keep in place. */
    open: (key: string): void => void (open = key),
    /** For the list's element: answers those who go to a field inside. */
    listen: (): (() => void) => {
      document.addEventListener(revealEvent, reveal);
      return () => document.removeEventListener(revealEvent, reveal);
    },
  };
}

const topOf = (id: string): number | undefined => document.getElementById(id)?.getBoundingClientRect().top;
