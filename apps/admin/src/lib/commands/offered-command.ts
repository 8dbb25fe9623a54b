/** What one can do from the page that is shown, in the reader's language. */
export interface OfferedCommand {
  /** Its name on the page. */
  readonly name: string;
  readonly label: string;
  readonly icon?: string | undefined;
  /** A single key that does it. */
  readonly key?: string | undefined;
  /** Where it leads; without it, the module acts. */
  readonly href?: string | undefined;
}
