import { describe, expect, it } from 'vitest';
import { describedBy } from '../src/form/control.ts';
import { initials } from '../src/state/initials.ts';

describe('the initials of a name', () => {
  it.each([
    ['Marie Maquette', 'MM'],
    ['  Jan van den Voorbeeld ', 'JV'],
    ['Élodie', 'É'],
    ['', ''],
  ])('of "%s" are "%s"', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

describe('what describes an answer', () => {
  it('names only the texts that are on screen, in reading order', () => {
    expect(describedBy({ 'seats-help': 'From 4 to 20.', 'seats-warning': undefined, 'seats-error': 'Too many.' })).toBe(
      'seats-help seats-error',
    );
  });

  it('is nothing when nothing is said', () => {
    expect(describedBy({ 'seats-help': '', 'seats-error': undefined })).toBeUndefined();
  });
});
