import { config } from '@tandem/sdk';
import type { z } from 'zod';
import { firstConfiguration, type variants } from './version-1.ts';
import { secondConfiguration } from './version-2.ts';

/** The versions of a workshop's configuration. All that version 1 could say, version 2 says in the same words. */
export const workshopConfigurations = config(firstConfiguration).next(secondConfiguration, (first) => first);

export type WorkshopConfiguration = z.output<typeof secondConfiguration>;
export type Variant = (typeof variants)[number];
export { groupings, variants } from './version-1.ts';
