/**
 * What stands in the tree when the last of several answers is taken out. An optional question without an answer is absent, so that
 * ticking and unticking is no change; where the project itself says "none", saying none again is its own empty list.
 */
export const nothingChosen = (optional: boolean, base: unknown): readonly never[] | undefined =>
  optional && !(Array.isArray(base) && base.length === 0) ? undefined : [];
