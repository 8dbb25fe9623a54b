const operable = 'input, select, textarea, button, summary, a[href], [tabindex]';

/**
 * What is folded away and holds a field opens when the field is asked for: it listens for this event, opens when `detail` is the id of
 * something inside it, and calls `preventDefault`. The event comes again until nothing opens any more, so that folds inside folds open too.
 */
export const revealEvent = 'tandem:reveal';

/**
 * Moves the focus to a field by the id of the field or of a group around it, and brings it into view; what is folded around it opens.
 * Of a group it takes the first thing that can be operated; says whether there was anything to go to.
 */
export function focusField(id: string, page: Document = document): boolean {
  const target = revealed(id, page);
  if (!target) return false;
  const field = target.matches(operable) ? target : target.querySelector<HTMLElement>(operable);
  const place = field ?? target;
  if (!field) target.tabIndex = -1;
  place.focus({ preventScroll: true });
  // What is longer than the window, such as the whole page, has no middle to look at: one stays where one was.
  const isWhole = place.offsetHeight > page.documentElement.clientHeight;
  place.scrollIntoView({ block: isWhole ? 'nearest' : 'center' });
  return true;
}

function revealed(id: string, page: Document): HTMLElement | null {
  // What is folded may stand in the page all the same, where nothing can have the focus.
  const opened = !page.dispatchEvent(new CustomEvent(revealEvent, { detail: id, cancelable: true }));
  return opened ? revealed(id, page) : page.getElementById(id);
}

/**
 * For links of a list of problems or changes: a link to a field on this page (`#id`) takes the focus into the field.
 * The browser alone would only scroll there. Other links, and links to nothing on this page, stay as they are.
 */
export function followToField(event: MouseEvent): void {
  const href = (event.currentTarget as HTMLAnchorElement).getAttribute('href') ?? '';
  if (href.startsWith('#') && focusField(decodeURIComponent(href.slice(1)))) event.preventDefault();
}
