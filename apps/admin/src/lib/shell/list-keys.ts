import type { Shortcuts } from '@tandem/ui';
import { mainId } from '@tandem/ui';

/**
 * Keys for what a page may have: `/` goes to its search, `j` and `k` to the next and previous row. They act on what the page shows, so a
 * module's screen gets them without saying anything: rows are `.rows > li` or rows of a table that lead somewhere, the search is the first field of
 * type search. A page without them leaves the keys to the browser.
 */
export const listKeys: Shortcuts = {
  '/': () => focusOn(searchField()),
  j: () => step(1),
  k: () => step(-1),
};

/** Which keys do something on the page that is shown, beside those of its commands. */
export interface PageKeys {
  readonly search: boolean;
  readonly rows: boolean;
  /** Ctrl or Cmd S, and Enter: whatever says so with `aria-keyshortcuts`. */
  readonly save: boolean;
  readonly submit: boolean;
}

/** What the page that is shown has. Asked when its keys are listed. */
export const pageKeys = (): PageKeys => ({
  search: searchField() !== undefined,
  rows: rows().length > 0,
  save: within('[aria-keyshortcuts~="Control+S"]').length > 0,
  submit: within('[aria-keyshortcuts~="Control+Enter"]').length > 0,
});

const within = <E extends HTMLElement>(selector: string): readonly E[] =>
  [...(document.getElementById(mainId)?.querySelectorAll<E>(selector) ?? [])].filter((found) =>
    found.checkVisibility(),
  );

const searchField = (): HTMLElement | undefined => within('input[type=search]')[0];

/** What a row leads to, row by row. */
const rows = (): readonly HTMLElement[] =>
  within(':is(.rows > li, tbody > tr)').flatMap((row) => row.querySelector<HTMLElement>('a[href], button') ?? []);

/** `false` when there is nothing to go to, so that the key is not taken. */
function focusOn(element: HTMLElement | undefined): boolean {
  element?.focus();
  return element !== undefined;
}

function step(by: 1 | -1): boolean {
  const links = rows();
  const at = links.findIndex(
    (link) => link === document.activeElement || link.closest('li, tr')?.contains(document.activeElement),
  );
  if (at === -1) return focusOn(links.at(by === 1 ? 0 : -1));
  focusOn(links[at + by]);
  return true;
}
