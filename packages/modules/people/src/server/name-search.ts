import { nameKey } from '../name-key.ts';

/** Beginnings of the two names that somebody must have, as keys; empty: any name. */
export interface NamePrefixes {
  readonly lastName: string;
  readonly firstName: string;
}

/** Words that may fall apart into two names. What comes after belongs to the last of them. */
const mostWords = 6;

/**
 * All ways to read what was typed as the beginning of a last name, of a first name or of both, in either order: `sam voor` finds
 * Samira Voorbeeld, `van den b` finds Van den Berg. No pair: nothing was typed.
 */
export function namePrefixes(search: string): readonly NamePrefixes[] {
  const typed = nameKey(search);
  if (typed === '') return [];
  const [...words] = typed.split(' ');
  const places = Array.from({ length: Math.min(words.length, mostWords) }, (_, at) => at + 1);
  return places.flatMap((place) => {
    const before = words.slice(0, place).join(' ');
    const after = words.slice(place).join(' ');
    if (place === words.length)
      return [
        { lastName: typed, firstName: '' },
        { lastName: '', firstName: typed },
      ];
    return [
      { lastName: before, firstName: after },
      { lastName: after, firstName: before },
    ];
  });
}
