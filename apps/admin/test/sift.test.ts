import { foldText, sift } from '#lib/palette/sift.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const entry = (label: string, where?: string) => ({ id: `${label} ${where}`, label, where, icon: 'document' as const });
const entries = [
  entry('Aujourd’hui'),
  entry('Programme', 'MOVE’UP'),
  entry('MOVE’UP'),
  entry('Événements de l’équipe', 'Zinderin(g)'),
  entry('Accompagnement individuel', 'MOVE’UP'),
  entry('Cœur de quartier'),
];
const found = (text: string) => sift(entries, text).map(({ label }) => label);

describe('what is typed in the palette', () => {
  it('finds without accents, capitals and signs', () => {
    expect(found('evenements')).toEqual(['Événements de l’équipe']);
    expect(found('L EQUIPE')).toEqual(['Événements de l’équipe']);
    expect(found('coeur')).toEqual(['Cœur de quartier']);
  });

  it('finds a name that is written with a sign as one word or as two', () => {
    for (const typed of ['moveup', 'move up', "move'up", 'MOVE’UP']) expect(found(typed)[0]).toBe('MOVE’UP');
  });

  it('puts what begins so before what only has it, and its own name before that of its project', () => {
    expect(found('move')).toEqual(['MOVE’UP', 'Programme', 'Accompagnement individuel']);
  });

  it('asks that every word fits, in any order', () => {
    expect(found('move prog')).toEqual(['Programme']);
    expect(found('prog move')).toEqual(['Programme']);
    expect(found('prog zinderin')).toEqual([]);
  });

  it('does not take the name of the page for the name of what can be done on it', () => {
    const archive = entry('Archiver', 'Bilal Gabarit');
    expect(sift([archive], 'gabarit', 'label')).toEqual([]);
    expect(sift([archive], 'arch', 'label')).toEqual([archive]);
  });

  it('shows all of it, in its order, while nothing is typed', () => {
    expect(sift(entries, ' ’ ')).toEqual(entries);
  });

  it('finds any entry by its own name, however it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), (label, other) => {
        const one = entry(label);
        expect(sift([entry(other), one], label)).toContain(one);
      }),
    );
  });

  it('compares a text with itself alike, however its accents are stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(text.normalize('NFC'))).toEqual(foldText(text.normalize('NFD')));
      }),
    );
  });
});
