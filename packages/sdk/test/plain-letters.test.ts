import { plainLetters } from '@tandem/sdk';
import { expect, it } from 'vitest';

it.each([
  ['Événement', 'evenement'],
  ['Cœur de ville', 'coeur de ville'],
  ['Søren Łukasz', 'soren lukasz'],
  ['D’HAESE', 'd’haese'],
  ['محمد', 'محمد'],
])('%s is compared as %s', (text, plain) => {
  expect(plainLetters(text)).toBe(plain);
  expect(plainLetters(text.normalize('NFD'))).toBe(plain);
});
