/** Something in the database's own catalogue that would let one centre's data reach another. */
export interface CatalogueProblem {
  /** The table, key, view or function: `people.person`, `people.person (person_pkey)`. */
  readonly where: string;
  readonly what: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** A query of the catalogue whose rows are problems; `$1` is the schema to look at, null for all. */
export interface CatalogueCheck {
  readonly sql: string;
  readonly what: string;
  readonly remedy: string;
}
