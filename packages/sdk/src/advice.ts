import type { Out, Schema } from './schema.ts';

/**
 * Something to look at once more in a configuration that is valid, such as two objectives where three are usual. It is shown with its
 * place and never stops anybody: what must not be published is for the schema to refuse.
 */
export interface Advice<M extends string = string> {
  /** JSON Pointer into the configuration; list items by their key where the list has keys. */
  readonly path: string;
  /** A message key of the module. */
  readonly message: M;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What a module advises on a complete, valid configuration. Pure: the same configuration gets the same advice, and is not changed. */
export type Advise<C extends Schema = Schema, M extends string = string> = (config: Out<C>) => readonly Advice<M>[];
