import { InvalidArgumentError } from 'commander';

export const isRevision = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text);

/** The number of a revision, as somebody types it. */
export function revisionIn(text: string): number {
  if (isRevision(text)) return Number(text);
  throw new InvalidArgumentError('Write the number of a revision, such as 3.');
}
