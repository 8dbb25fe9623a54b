/**
 * What a field hands to the input inside it, to be spread on it: the id its label points to, and which texts describe it.
 * A field that is a group labels its parts together, and so hands `aria-labelledby` in place of the id's label.
 */
export interface Control {
  readonly id: string;
  readonly 'aria-labelledby'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
}

/** The ids of those texts that are shown, in reading order; nothing when there are none. */
export function describedBy(texts: Readonly<Record<string, unknown>>): string | undefined {
  const shown = Object.entries(texts).flatMap(([id, text]) => (text ? [id] : []));
  return shown.length > 0 ? shown.join(' ') : undefined;
}
