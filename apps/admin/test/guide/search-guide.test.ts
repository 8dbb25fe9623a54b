import { describe, expect, it } from 'vitest';
import type { GuidePage } from '#lib/help/guide-page.ts';
import { searchGuide } from '#lib/help/search-guide.ts';

const page = (name: string, title: string, ...lines: readonly string[]): GuidePage => ({
  name,
  title,
  blocks: lines.map((text) => ({ kind: 'paragraph', words: [{ kind: 'text', text }] })),
});

const guide = [
  page('people', 'Ajouter une personne', 'Chaque personne a un dossier.', 'Une personne archivée quitte les listes.'),
  page('enrol', 'Inscrire des personnes', 'Un groupe a des séances.', 'Le dossier d’une personne ne bouge pas.'),
  page('sign-in', 'Se connecter', 'Vous entrez dans Tandem.'),
];
const found = (typed: string) => searchGuide(guide, typed).map(({ name }) => name);

describe('the search of the guide', () => {
  it('finds by the beginning of words, whatever the accents', () => {
    expect(found('seance')).toEqual(['enrol']);
    expect(found('ARCHIV')).toEqual(['people']);
  });

  it('puts a page first that has it in its title', () => {
    expect(found('inscrire personne')).toEqual(['enrol']);
    expect(found('dossier')).toEqual(['people', 'enrol']);
  });

  it('shows the line that says most of it', () => {
    expect(searchGuide(guide, 'personne archivee')[0]?.line).toBe('Une personne archivée quitte les listes.');
  });

  it('finds nothing for nothing, and nothing where a word is missing', () => {
    expect(found('  ')).toEqual([]);
    expect(found('personne tapis')).toEqual([]);
  });
});
