import type { Kernel } from '@tandem/kernel';

/** Logs an unexpected error outside any procedure, once, and gives the reference to quote. */
export const referenceOf = (kernel: Kernel, error: unknown): string =>
  kernel.context({ account: null, centre: undefined }).reference(error);
