/** One step of a module's schema. Released steps are never edited: the ledger keeps their checksum. */
export interface Migration {
  /** Sorts as written: `0001-person`. */
  readonly name: string;
  /** SQL, one statement or several. Runs as the owner, in one transaction with the securing of the module's tables. */
  readonly up: string;
}

/** The tables of one module, step by step. */
export interface ModuleMigrations {
  /** Id of the module: `collective-workshop`. */
  readonly module: string;
  /** Its PostgreSQL schema: the id in snake_case. */
  readonly schema: string;
  /** Modules whose tables must exist before. Ids without an entry of their own have no tables and are passed over. */
  readonly uses?: readonly string[];
  /** The tables, `people.person`, that modules which use this one may point foreign keys at. */
  readonly refs?: readonly string[];
  /** For `auth` and `kernel_system` only: tables that belong to no centre. */
  readonly tenantless?: boolean;
  /** The kernel's own entry, which may use a reserved schema name. */
  readonly kernel?: boolean;
  /** In the order in which they apply. */
  readonly migrations: readonly Migration[];
}

/** A step that has been applied. */
export interface AppliedMigration {
  readonly module: string;
  readonly name: string;
}

/** What `migrate` did. */
export interface MigrationReport {
  /** Applied now, in order. */
  readonly applied: readonly AppliedMigration[];
  /** How many were applied before. */
  readonly kept: number;
}
