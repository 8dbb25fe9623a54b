import type { z } from 'zod';
import type { version1 } from './version-1.ts';
import type { projectConfiguration } from './index.ts';

/** Brings a project's configuration from version 1: a period becomes one kind of period, and an axis an answer with room for remarks. */
export function fromVersion1(old: z.output<typeof version1>): z.input<typeof projectConfiguration> {
  const { period, targetGroup, fullTimeEquivalents, ...kept } = old;
  return {
    ...kept,
    ...(period && { period: { kind: 'dates' as const, ...period } }),
    ...(targetGroup && {
      targetGroup: Object.fromEntries(
        Object.entries(targetGroup).map(([axis, options]) => [axis, options && { options }]),
      ),
    }),
    ...(fullTimeEquivalents !== undefined && { team: { budgeted: fullTimeEquivalents } }),
  };
}
