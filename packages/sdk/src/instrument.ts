import type { In, Out, Schema } from './schema.ts';

/** A worked example of an instrument: these answers give this score. */
export interface GoldenExample<A extends Schema, R> {
  readonly answers: In<A>;
  readonly score: R;
}

/**
 * A way to evaluate: questionnaire, score grid, smileys. It is data with a version, so that old answers stay readable, and a pure
 * function, so that anybody can score them again.
 */
export interface Instrument<A extends Schema = Schema, R = unknown> {
  /** Rises with every change of what is asked or how it is scored. Answers remember the version they were given to. */
  readonly version: number;
  /** Message key of its name. */
  readonly label: string;
  readonly answers: A;
  /** The score of valid answers: the same ones always give the same score, and nothing else is read or written. */
  readonly score: (answers: Out<A>) => R;
  /** Published examples; the check of a composition and the conformance suite work them out again. */
  readonly golden: readonly [GoldenExample<A, NoInfer<R>>, ...GoldenExample<A, NoInfer<R>>[]];
}

/** Some instrument, whatever it asks. */
// any: the bound of "some instrument"; its answers are checked where it is defined.
export type AnyInstrument = Instrument<any, any>;

/**
 * Defines an instrument. Golden examples whose answers or scores do not fit do not compile; nor does an instrument without any.
 *
 * @example
 * instrument({
 *   version: 1, label: 'instrument.smileys', answers: z.object({ faces: z.array(z.int().min(1).max(5)).min(1) }),
 *   score: ({ faces }) => faces.reduce((sum, face) => sum + face, 0) / faces.length,
 *   golden: [{ answers: { faces: [5, 3] }, score: 4 }],
 * });
 */
export const instrument = <A extends Schema, R>(definition: Instrument<A, R>): Instrument<A, R> => definition;
