/** One network round trip, as seen by the hook that counts them. */
export interface Trip {
  /** The SQL texts it carried, in order, set-up and transaction control included. */
  readonly statements: readonly string[];
}

/** How to reach the database. */
export interface DatabaseSettings {
  /** URL of the serving login. Absent: the embedded database. */
  readonly url?: string | undefined;
  /** Folder of the embedded database, which lives in `<folder>/database`. Absent, and no `url`: in memory. */
  readonly folder?: string | undefined;
  /** Content to start an embedded database in memory with, from `snapshotOf`: saves tests its making. */
  readonly snapshot?: Blob | undefined;
  /** Connections kept to a server. Default 10; the embedded database has one. */
  readonly poolSize?: number | undefined;
  /** For developing only: accept a login that owns tables or that row-level security does not bind. */
  readonly allowOwner?: boolean | undefined;
  /** Called once for each network round trip; the embedded database counts the same trips. */
  readonly onTrip?: ((trip: Trip) => void) | undefined;
}
