/**
 * One step of a module's tables, as SQL. Once released it is never edited: the ledger keeps its checksum. Every table has
 * `tenant_id uuid not null`, first in each key; row-level security, policy and grants are added by the migrator.
 */
export interface Migration {
  /** `0001-person`: number and what it brings. */
  readonly name: string;
  readonly up: string;
}

/** Writes one migration. @example migration('0001-person', `create table people.person ( … );`) */
export const migration = (name: string, up: string): Migration => ({ name, up });
