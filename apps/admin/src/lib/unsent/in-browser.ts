import { newKey } from '#lib/configuration/new-key.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import { clearShelf, type Shelf, type UnsentPlace } from './shelf.ts';

/** Where this browser keeps what is not saved; nothing where it keeps nothing, as in some private windows, and on the server. */
function browserShelf(): Shelf | undefined {
  try {
    return typeof window === 'undefined' ? undefined : window.localStorage;
  } catch {
    return undefined;
  }
}

const now = (): number => performance.timeOrigin + performance.now();

/** The keeper of this tab for a place. Undefined on the server, and where the browser keeps nothing. */
export function browserKeeper(place: UnsentPlace): Keeper | undefined {
  const shelf = browserShelf();
  return shelf && createKeeper(place, { shelf, locks: navigator.locks, tab: newKey(), now });
}

/** Forgets all that an account has not saved here, when it signs out. */
export function forgetUnsent(account: string): void {
  const shelf = browserShelf();
  if (shelf) clearShelf(shelf, account);
}
