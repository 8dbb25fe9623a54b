import { expect, it } from 'vitest';
import { slugOf } from '../src/lib/new/slug-of.ts';

it('makes a name for an address of a title', () => {
  expect(slugOf('Ateliers d’été 2027')).toBe('ateliers-d-ete-2027');
  expect(slugOf('  MOVE’UP – groupe B ')).toBe('move-up-groupe-b');
  expect(slugOf('2027 na de school')).toBe('na-de-school');
  expect(slugOf('Au cœur de la ville')).toBe('au-coeur-de-la-ville');
  expect(slugOf('!!!')).toBe('');
});

it('never writes one that the server refuses', () => {
  const long = slugOf('Une très longue appellation de projet pour tout le monde');
  expect(long).toBe('une-tres-longue-appellation-de-projet-po');
  expect(slugOf('Een project met precies veertig tekens - hier')).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
});
