import { whole } from './funding-rules.ts';

/** How the hours of a group of people were divided, and whether that is what the project aims at. */
export interface Balance {
  /** Basis points of the hours that were collective. */
  readonly collective: number;
  /** Whether the share lies no further from the aim than the project allows. */
  readonly kept: boolean;
}

/**
 * Compares worked hours with the share of collective work that a project aims at, such as equal volumes of both.
 *
 * @param aim basis points, both; the tolerance counts in either direction
 * @param minutes minutes worked in a group and with one person
 * @returns nothing while no hours were worked: a share of nothing is not wrong
 */
export function balanceOf(
  aim: { readonly collective: number; readonly tolerance: number },
  minutes: { readonly collective: number; readonly individual: number },
): Balance | undefined {
  const total = minutes.collective + minutes.individual;
  if (total === 0) return undefined;
  // Compared before dividing, so that a share on the very edge is not lost to rounding.
  const apart = Math.abs(minutes.collective * whole - aim.collective * total);
  return { collective: Math.round((minutes.collective * whole) / total), kept: apart <= aim.tolerance * total };
}
