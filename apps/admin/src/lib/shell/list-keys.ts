import type { Shortcuts } from '@tandem/ui';
import { mainId } from '@tandem/ui';

/**
 * Keys that work on any page with a list: `/` goes to its search, `j` and `k` to the next and previous row, `c` creates. They act on what
 * the page shows, so a module's screen gets them without saying anything: rows are `.rows > li` or rows of a table, the search is the
 * first field of type search, and what creates is marked with `data-key="c"`.
 */
export const listKeys: Shortcuts = {
  '/': () => within<HTMLInputElement>('input[type=search]')?.focus(),
  c: () => within<HTMLElement>('[data-key=c]')?.click(),
  j: () => step(1),
  k: () => step(-1),
};

const within = <E extends Element>(selector: string): E | null =>
  document.getElementById(mainId)?.querySelector<E>(selector) ?? null;

function step(by: 1 | -1): void {
  const main = document.getElementById(mainId);
  const links = [...(main?.querySelectorAll<HTMLElement>(':is(.rows > li, tbody > tr)') ?? [])].flatMap(
    (row) => row.querySelector<HTMLElement>('a[href], button') ?? [],
  );
  const at = links.findIndex(
    (link) => link === document.activeElement || link.closest('li, tr')?.contains(document.activeElement),
  );
  links[at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by]?.focus();
}
