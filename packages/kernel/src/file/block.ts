import type { Problem } from '@tandem/sdk';

/** Something in a file that stops its import. */
export const block = (path: string, key: string, values?: Problem['values']): Problem => ({
  path,
  severity: 'block',
  key,
  ...(values && { values }),
});

/** Something in a file that the import leaves out. */
export const warn = (path: string, key: string, values?: Problem['values']): Problem => ({
  ...block(path, key, values),
  severity: 'warn',
});
