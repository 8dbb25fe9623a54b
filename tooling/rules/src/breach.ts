/** A rule of the house that is broken somewhere. */
export interface Breach {
  /** File, or file and line, from the root of the workspace. */
  readonly where: string;
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;
}
