/**
 * What a column holds. Export, erasure, audit of reads and visibility follow from it:
 * `key` identifies, `plain` says nothing about a person, `personal` identifies or describes one, `sensitive` is specially
 * protected (GDPR article 9, national number), `confidential` is for its author and named readers.
 */
export const dataClasses = ['key', 'plain', 'personal', 'sensitive', 'confidential'] as const;
/** One of `dataClasses`. */
export type DataClass = (typeof dataClasses)[number];

/** How long rows are kept: with their project, for ever, or a number of days after the end. */
export type Retention = 'project' | 'forever' | `${number} days`;

/** What `records` takes: every column of every table of a module, with its class. */
export type RecordClasses<Tables> = {
  readonly [T in keyof Tables]: {
    readonly label: string;
    readonly retention: Retention;
    readonly columns: { readonly [C in keyof Tables[T]]-?: DataClass };
  };
};

/** The tables of a module, each column classified. */
export interface Records<Tables> {
  readonly tables: RecordClasses<Tables>;
  readonly '~tables'?: Tables;
}

/** Classifies every column of every table of a module; a column left out does not compile. */
export const records = <Tables>(tables: RecordClasses<Tables>): Records<Tables> => ({ tables });
