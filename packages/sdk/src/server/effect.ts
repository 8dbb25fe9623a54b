import type { Kysely } from 'kysely';
import type { Contract, Shape } from '../contract.ts';
import type { Out } from '../schema.ts';

/** A change of a module's configuration that is not published yet. */
export interface EffectQuery<S extends Shape> {
  /** This module's tables, limited to the centre, for reading: the database refuses a write. */
  readonly db: Kysely<S['tables']>;
  readonly projectId: string;
  /** The instance whose configuration changes; undefined for the configuration of the project itself. */
  readonly moduleId: S['instances'] extends 'project' ? string : undefined;
  /** `YYYY-MM-DD` in the centre's time zone. */
  readonly today: string;
  /** As published; complete. */
  readonly before: Out<S['config']>;
  /** As it would be published; complete and valid. */
  readonly after: Out<S['config']>;
}

/** One line of what a change touches: a message of the module, and its counts. Whole numbers only, so that nobody can be named. */
export interface Touched<M extends string = string> {
  readonly message: M;
  readonly counts: Readonly<Record<string, number>>;
}

/** What a change of a module's configuration touches, counted, before somebody publishes it. */
export interface Effect<S extends Shape> {
  /** Whoever is told holds this permission of the module, beside that to read configurations. */
  readonly permission: S['permission'];
  /**
   * Counts, in one read, what stands under the configuration: groups, people, sessions, places before and after. Nothing to say: no line.
   * Writes nothing.
   */
  count(query: EffectQuery<S>): Promise<readonly Touched<S['message']>[]>;
}

/**
 * Defines the effect of a contract, in a file of its own.
 *
 * @example
 * export const effect = effectOf(collectiveWorkshop)({
 *   permission: 'edition.read',
 *   count: async ({ db, moduleId }) => [{ message: 'effect.groups', counts: await openEditions(db, moduleId) }],
 * });
 */
export const effectOf =
  <S extends Shape>(_contract: Contract<S>) =>
  (effect: Effect<S>): Effect<S> =>
    effect;
