/** One step of where a page stands. The last is the page itself and needs no address. */
export interface Crumb {
  readonly label: string;
  readonly href?: string;
}
