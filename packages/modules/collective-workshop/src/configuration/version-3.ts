import { collectiveWorkshop, count } from '@tandem/sdk/kinds';
import { z } from 'zod';
import { secondConfiguration } from './version-2.ts';

const { fewest, ...kept } = secondConfiguration.shape;

/**
 * How a centre runs its workshops, version 3: a group has as many places as somebody decided, or no cap where nobody did. Numbers of people
 * go as far as those of outings do.
 */
export const thirdConfiguration = z
  .object({
    ...kept,
    ...collectiveWorkshop.configuration,
    fewest: count('configuration.fewest', { most: 200 }).meta(fewest.meta() ?? {}),
  })
  .refine(({ fewest, places }) => fewest === undefined || places === undefined || fewest <= places, {
    path: ['fewest'],
    message: 'problem.range',
  });
