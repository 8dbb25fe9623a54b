import type { Kysely } from 'kysely';
import type { Contract, Shape } from '../contract.ts';

/** What the numbers of an indicator count. Money in cents, work in minutes; a ratio lies between 0 and 1. */
export const indicatorUnits = ['count', 'ratio', 'days', 'score', 'minutes', 'cents'] as const;
/** What an indicator counts in. */
export type IndicatorUnit = (typeof indicatorUnits)[number];

/** Days, `YYYY-MM-DD` in the centre's time zone, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** One figure: its value, how many persons it is about, and where it stands in each dimension that was asked for. */
export interface IndicatorCell<D extends string = string> {
  readonly value: number;
  /** Different persons behind the value: a cell with too few of them is never shown. */
  readonly people: number;
  readonly by: { readonly [K in D]: string };
}

/** What the evidence of an indicator is asked. */
export interface IndicatorQuery<S extends Shape, D extends string> {
  /** This module's tables, limited to the centre, for reading. */
  readonly db: Kysely<S['tables']>;
  readonly period: Period;
  /** The dimensions to tell apart; none: one figure for all. */
  readonly by: readonly D[];
  /** The instances to count in: those of the caller's projects. Empty for a module that a centre has once. */
  readonly moduleIds: readonly string[];
}

/** A figure that a module accounts for, with its evidence: the query that anybody can read and run again. */
export interface Indicator<S extends Shape, D extends string = string> {
  readonly unit: IndicatorUnit;
  readonly label: S['message'];
  /** Whoever reads it holds this permission of the module, beside that to read indicators. */
  readonly permission: S['permission'];
  /** What it can be told apart by, each with the message key of its name. */
  readonly dimensions: { readonly [K in D]: S['message'] };
  /**
   * Fewest persons of a cell that is shown. The kernel leaves out smaller ones, and what of the same answer would give them away;
   * answers over overlapping periods can still be subtracted from each other, so whoever reads one is trusted with that.
   */
  readonly smallestCell: number;
  /** The evidence: rows of figures over the period, by the dimensions asked for. Reads only. */
  compute(query: IndicatorQuery<S, NoInfer<D>>): Promise<readonly IndicatorCell<NoInfer<D>>[]>;
}

/** The indicators of a module, by name. */
// any: the bound of "some indicator of this contract"; its dimensions are checked where it is defined.
export type IndicatorsOf<S extends Shape> = Readonly<Record<string, Indicator<S, any>>>;

/**
 * Defines the indicators of a contract, one file each.
 *
 * @example
 * export const enrolled = indicatorOf(collectiveWorkshop)({
 *   unit: 'count', label: 'indicator.enrolled', permission: 'edition.read', smallestCell: 5,
 *   dimensions: { edition: 'indicator.edition' }, compute: async ({ db, period, by }) => …,
 * });
 */
export const indicatorOf =
  <S extends Shape>(_contract: Contract<S>) =>
  <const D extends string = never>(indicator: Indicator<S, D>): Indicator<S, D> =>
    indicator;
