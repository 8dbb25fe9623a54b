import { kernelMigrations } from '@tandem/kernel';
import type { AnyContract } from '@tandem/sdk';
import type { ServerModule } from '@tandem/sdk/server';
import type { Known } from './inputs/values.ts';
import type { Place } from './stage/place.ts';

// any: modules of every contract; a server module is invariant in its own.
export type AnyModule = ServerModule<any, any>;

/** What the suite cannot know by itself about a module. All of it is optional. */
export interface ConformOptions<S extends AnyModule, B extends readonly AnyModule[]> {
  /** The modules that this one uses, and theirs. */
  readonly beside?: B;
  /**
   * Makes rows in a centre, through procedures, and says what exists: a value by the name of an input's property, for all
   * procedures (`personId`), or values for one procedure alone (`'person.update': { version: 1 }`). Called anew for each
   * procedure, in both centres.
   */
  fixtures?(at: Place<readonly [S, ...B]>): Promise<Known>;
  /** For modules with one instance for each project: a configuration to try with. Absent: the smallest that is valid. */
  readonly config?: unknown;
}

/** A module under test, and where its package lies. */
export interface Subject {
  readonly module: AnyModule;
  readonly contract: AnyContract;
  /** The folder of its package.json. */
  readonly folder: string;
  readonly options: AnyOptions;
}

// any: the places of all compositions; `conform` restores the types for whoever writes fixtures.
export type AnyOptions = ConformOptions<any, any>;

export const subjectOf = (module: AnyModule, options: AnyOptions, folder: string): Subject => ({
  module,
  contract: module.contract,
  folder,
  options,
});

/** The schema of the module: its id in snake_case, but for the kernel's own. */
export const schemaOf = ({ contract }: Subject): string => {
  const id = contract.id as string;
  return kernelMigrations.find(({ module }) => module === id)?.schema ?? id.replaceAll('-', '_');
};
