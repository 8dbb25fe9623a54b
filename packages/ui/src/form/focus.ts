const operable = 'input, select, textarea, button, a[href], [tabindex]';

/**
 * Moves the focus to a field by the id of the field or of a group around it, and brings it into view.
 * Of a group it takes the first thing that can be operated; says whether there was anything to go to.
 */
export function focusField(id: string, page: Document = document): boolean {
  const target = page.getElementById(id);
  if (!target) return false;
  const field = target.matches(operable) ? target : target.querySelector<HTMLElement>(operable);
  const place = field ?? target;
  if (!field) target.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
  return true;
}

/**
 * For links of a list of problems or changes: a link to a field on this page (`#id`) takes the focus into the field.
 * The browser alone would only scroll there. Other links, and links to nothing on this page, stay as they are.
 */
export function followToField(event: MouseEvent): void {
  const href = (event.currentTarget as HTMLAnchorElement).getAttribute('href') ?? '';
  if (href.startsWith('#') && focusField(decodeURIComponent(href.slice(1)))) event.preventDefault();
}
