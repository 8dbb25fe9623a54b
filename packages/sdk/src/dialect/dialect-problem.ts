/** A place in a schema that no form can draw. For authors of modules, in English; the conformance suite prints it. */
export interface DialectProblem {
  /** JSON Pointer of the field, items of a list as `*`. */
  readonly path: string;
  /** What is wrong and how to mend it. */
  readonly text: string;
}
