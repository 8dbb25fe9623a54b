import type { In, Out, Schema } from './schema.ts';

/** One step of a configuration chain: how a complete tree of version `from` becomes one of the next version. */
export interface ConfigurationStep {
  readonly from: number;
  readonly schema: Schema;
  /** The step itself: a pure function of a complete, valid tree. What it throws leaves the stored tree as it was. */
  migrate(previous: never): unknown;
}

/** The versions of a module's configuration. The version is the length of the chain. */
export interface ConfigurationChain<S extends Schema = Schema> {
  readonly version: number;
  readonly schema: S;
  readonly steps: readonly ConfigurationStep[];
  /** Adds a version. The step is type-checked from the old version's output to the new version's input. */
  next<N extends Schema>(schema: N, migrate: (previous: Out<S>) => In<N>): ConfigurationChain<N>;
}

/** Starts a configuration chain with its first version. */
export const config = <S extends Schema>(schema: S): ConfigurationChain<S> => chain(1, schema, []);

function chain<S extends Schema>(
  version: number,
  schema: S,
  steps: readonly ConfigurationStep[],
): ConfigurationChain<S> {
  return {
    version,
    schema,
    steps,
    next: (to, migrate) => chain(version + 1, to, [...steps, { from: version, schema, migrate }]),
  };
}
