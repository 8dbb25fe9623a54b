import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answers,
  answersOf,
  changedAnswers,
  changesIn,
  conflicts,
  noAnswers,
  rebase,
} from '../src/admin/form/answers.ts';
import type { PersonFile } from '../src/person.ts';

const ana: PersonFile = {
  id: '0193f5a0-0000-7000-8000-000000000001',
  firstName: 'Ana',
  lastName: 'Specimen',
  status: 'active',
  birth: { date: '1990-03', certainty: 'estimated' },
  age: { least: 36, most: 36 },
  gender: 'female',
  nationality: 'ER',
  languages: ['ti', 'fr'],
  contactLanguage: 'fr',
  phone: '02 123 45 67',
  email: null,
  hasNationalNumber: true,
  version: 3,
  updatedAt: '2026-11-23T08:00:00.000Z',
  updatedByName: 'Nour Exemple',
};

const answers: fc.Arbitrary<Answers> = fc.record({
  lastName: fc.constantFrom('Specimen', 'Exemple'),
  firstName: fc.constantFrom('', 'Ana', 'Yonas'),
  birthDate: fc.constantFrom('', '1990', '14/03/1990', 'mars'),
  birthEstimated: fc.boolean(),
  gender: fc.constantFrom('female', 'male', 'x', 'unknown'),
  nationality: fc.constantFrom(null, 'ER', 'stateless'),
  languages: fc.constantFrom([], ['fr'], ['ti', 'fr']),
  contactLanguage: fc.constantFrom(null, 'fr', 'nl'),
  phone: fc.constantFrom('', '02 123 45 67'),
  email: fc.constantFrom('', 'ana@exemple.be'),
  nationalNumber: fc.constant(''),
  removeNationalNumber: fc.constant(false),
});

describe('the form of a person', () => {
  test('that nobody touched sends nothing', () => {
    expect(changesIn(answersOf(ana), answersOf(ana))).toEqual({});
  });

  test('sends what was touched and nothing else', () => {
    const base = answersOf(ana);
    expect(changesIn(base, { ...base, phone: '', birthDate: '14/03/1990', birthEstimated: false })).toEqual({
      phone: null,
      birth: { date: '1990-03-14', certainty: 'known' },
    });
    expect(changesIn(base, { ...base, birthDate: ' ' })).toEqual({ birth: null });
  });

  test('sends a date that cannot be read as it is typed, for the server to say what is wrong', () => {
    expect(changesIn(noAnswers, { ...noAnswers, birthDate: 'mars 1990' })).toEqual({
      birth: { date: 'mars 1990', certainty: 'known' },
    });
  });

  test('keeps the national number unless a new one is written or it is taken away', () => {
    const base = answersOf(ana);
    expect(changesIn(base, { ...base, nationalNumber: '85.07.30-033.28' })).toEqual({
      nationalNumber: '85.07.30-033.28',
    });
    expect(changesIn(base, { ...base, removeNationalNumber: true })).toEqual({ nationalNumber: null });
  });

  test('loses nothing typed and nothing saved when somebody else was faster', () => {
    fc.assert(
      fc.property(answers, answers, answers, (base, mine, theirs) => {
        const together = rebase(base, mine, theirs);
        const touched = changedAnswers(base, mine);
        for (const key of Object.keys(base) as (keyof Answers)[])
          expect(together[key]).toEqual(touched.includes(key) ? mine[key] : theirs[key]);
      }),
    );
  });

  test('names exactly the answers that both changed to something else', () => {
    fc.assert(
      fc.property(answers, answers, answers, (base, mine, theirs) => {
        const both = conflicts(base, mine, theirs);
        expect(rebase(base, mine, base)).toEqual(mine);
        for (const key of both) expect([base[key], theirs[key]]).not.toContainEqual(mine[key]);
        // Where there are none, it does not matter who came first.
        const agree = isDeepStrictEqual(rebase(base, mine, theirs), rebase(base, theirs, mine));
        expect(agree || both.length > 0).toBe(true);
      }),
    );
  });
});
