import { config } from '@tandem/sdk';
import type { z } from 'zod';
import { firstConfiguration, type variants } from './version-1.ts';
import { secondConfiguration } from './version-2.ts';
import { thirdConfiguration } from './version-3.ts';

/** The versions of a workshop's configuration. Each says all that the one before could say in the same words: a group that had places keeps them. */
export const workshopConfigurations = config(firstConfiguration)
  .next(secondConfiguration, (first) => first)
  .next(thirdConfiguration, (second) => second);

export type WorkshopConfiguration = z.output<typeof thirdConfiguration>;
export type Variant = (typeof variants)[number];
export { groupings, variants } from './version-1.ts';
