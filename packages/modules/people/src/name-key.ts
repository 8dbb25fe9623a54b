import { plainLetters } from '@tandem/sdk';

/**
 * A name as it is sorted and searched: lower case, without accents, apostrophes and hyphens as spaces, so that `d'Haese`, `D’HAESE`
 * and `d haese` are the same. Other scripts stay as they are.
 */
export const nameKey = (name: string): string =>
  plainLetters(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
