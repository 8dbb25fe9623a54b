import { plainLetters } from '@tandem/sdk';

/** A name for an address, made of a title: "Ateliers d’été 2027" is "ateliers-d-ete-2027". At most 40 characters, as the server takes it. */
export const slugOf = (title: string): string =>
  plainLetters(title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
