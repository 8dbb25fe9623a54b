/** One line of a notice that leads to the place it speaks of. */
export interface NoteLink {
  /** An address, or `#` and the id of a field on this page, which then takes the focus. */
  readonly href: string;
  readonly text: string;
  /** What to do about it, or what follows from it. */
  readonly detail?: string;
}
