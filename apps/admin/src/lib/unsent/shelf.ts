/** As much of the browser's storage as is needed here; `localStorage` is one. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Something written that had not reached the server. */
export interface Kept {
  /** When it was last written, ISO with Z. */
  readonly at: string;
  readonly value: unknown;
}

/** Whose work, where, and on what: a draft, a form, a question. The account is the first part of the name that it is kept under. */
export interface UnsentPlace {
  readonly account: string;
  readonly centre: string;
  readonly what: readonly string[];
}

/** How long something is kept that nobody came back for, in milliseconds: seven days. */
export const longestKept = 7 * 24 * 60 * 60 * 1000;

const root = 'tandem/unsent/';
const joined = (parts: readonly string[]): string => parts.map(encodeURIComponent).join('/');
const ofAccount = (account: string): string => `${root}${joined([account])}/`;

/** Under what one tab keeps something. */
export const nameOf = (place: UnsentPlace, tab: string): string => `${namesAt(place)}${tab}`;

/** What the names of all tabs of a place begin with, and of no other place. */
export const namesAt = ({ account, centre, what }: UnsentPlace): string =>
  `${ofAccount(account)}${joined([centre, ...what])}#`;

/** The names on a shelf that begin in this way. */
export const namesWith = (shelf: Shelf, begin: string): readonly string[] =>
  Array.from({ length: shelf.length }, (_, position) => shelf.key(position)).filter(
    (name): name is string => name?.startsWith(begin) ?? false,
  );

/** What is kept under a name; nothing where it is too old or was not written by this code. */
export function keptUnder(shelf: Shelf, name: string, now: number): Kept | undefined {
  try {
    const kept = JSON.parse(shelf.getItem(name) ?? 'null') as Partial<Kept> | null;
    const age = now - Date.parse(kept?.at ?? '');
    // A clock that was set back must not make it old.
    return kept?.at !== undefined && age < longestKept ? { at: kept.at, value: kept.value } : undefined;
  } catch {
    return undefined;
  }
}

/** Removes what is too old, whoever's it is. */
export function sweepShelf(shelf: Shelf, now: number): void {
  for (const name of namesWith(shelf, root)) if (!keptUnder(shelf, name, now)) shelf.removeItem(name);
}

/** Removes all that an account has left in this browser: whoever signs out leaves nothing on a shared machine. */
export function clearShelf(shelf: Shelf, account: string): void {
  for (const name of namesWith(shelf, ofAccount(account))) shelf.removeItem(name);
}
