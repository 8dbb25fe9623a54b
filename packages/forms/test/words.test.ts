import { describe, expect, it } from 'vitest';
import type { FormSchema } from '@tandem/sdk/dialect';
import { helpText } from '../src/help-text.ts';
import { hoursFromMinutes, minutesFromHours } from '../src/hours.ts';
import en from '../src/messages/en.json' with { type: 'json' };
import fr from '../src/messages/fr.json' with { type: 'json' };
import nl from '../src/messages/nl.json' with { type: 'json' };
import { editText } from '../src/text.ts';
import { itemTitle, valueText } from '../src/value-text.ts';
import { workshops, workshopSchema, wording } from './workshop-schema.ts';

const field = (name: keyof typeof workshops): FormSchema => workshopSchema.properties?.[name] ?? {};
const words = (name: keyof typeof workshops) => valueText(field(name), workshops[name], wording);

describe('a value in words', () => {
  it.each([
    ['title', 'Ateliers collectifs / Collectieve workshops'],
    ['places', '14 persons'],
    ['teacher', 'forms.yes'],
    ['lifeDomains', 'Logement, Santé'],
    ['marks', 'mark.present'],
    ['rhythm', 'rhythm.weekly, weeks 6'],
  ] as const)('of %s is "%s"', (name, text) => {
    expect(words(name)).toBe(text);
  });

  it('of minutes of work is in hours, with a comma', () => {
    expect(valueText(workshopSchema.properties?.['teacherMinutes'] ?? {}, 90, wording)).toBe('1,5 forms.unit.hours');
  });

  it('of no value is said too', () => {
    expect([valueText(field('places'), undefined, wording), valueText(field('marks'), [], wording)]).toEqual([
      'forms.nothing',
      'forms.nothing',
    ]);
  });

  it('of an item is its name; an item without one has none yet', () => {
    expect(itemTitle(field('lifeDomains'), workshops.lifeDomains[1], wording)).toBe('Santé');
    expect(itemTitle(field('lifeDomains'), { key: 'new', name: {} }, wording)).toBeUndefined();
  });

  it('of an item is its name in the reader’s language, as far as it has one', () => {
    const [domains, health] = [field('lifeDomains'), workshops.lifeDomains[1]];
    expect(itemTitle(domains, health, { ...wording, reader: 'nl' })).toBe('Gezondheid');
    expect(itemTitle(domains, { key: 'new', name: { fr: 'Argent' } }, { ...wording, reader: 'nl' })).toBe('Argent');
  });
});

describe('a text of the plugin that someone edits', () => {
  const { resolveText } = wording;

  it('becomes the centre’s, with the other languages as they read', () => {
    const text = editText({ key: 'moveup:workshops.title' }, 'nl', 'Weekworkshops', ['fr', 'nl'], resolveText);
    expect(text).toEqual({ fr: 'Ateliers collectifs', nl: 'Weekworkshops' });
  });

  it('stays the centre’s afterwards', () => {
    expect(editText({ fr: 'Ateliers', nl: 'Weekworkshops' }, 'fr', '', ['fr', 'nl'], resolveText)).toEqual({
      fr: '',
      nl: 'Weekworkshops',
    });
  });
});

describe('hours of work', () => {
  it('are stored in minutes and come back the same', () => {
    expect([0.5, 1.25, 7.5].map((hours) => hoursFromMinutes(minutesFromHours(hours) ?? undefined))).toEqual([
      0.5, 1.25, 7.5,
    ]);
  });

  it('that do not read as a number stay as written', () => {
    expect([minutesFromHours('sept'), hoursFromMinutes('sept'), minutesFromHours(null)]).toEqual([
      'sept',
      'sept',
      null,
    ]);
  });
});

describe('the help of a field', () => {
  it('says the bounds in words, those of hours in hours', () => {
    expect(helpText(field('places'), wording.t)).toBe('forms.between 4 20');
    expect(helpText({ type: 'integer', 'x-widget': 'hours', description: 'help', maximum: 600 }, wording.t)).toBe(
      'help forms.at-most 10',
    );
  });

  it('says nothing of bounds that only mean "any whole number", nor of "at least 0"', () => {
    expect(
      helpText({ type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 }, wording.t),
    ).toBeUndefined();
    expect(helpText({ type: 'integer', minimum: 0 }, wording.t)).toBeUndefined();
  });
});

describe('the form’s own words', () => {
  it('exist in French, Dutch and English, with the same values', () => {
    const valuesOf = (text: string) =>
      [...text.matchAll(/\{(\w+)/g)]
        .map((match) => match[1])
        .filter((name) => name !== 'one')
        .toSorted();
    const shape = (catalogue: Readonly<Record<string, string>>) =>
      Object.entries(catalogue).map(([key, text]) => [key, new Set(valuesOf(text)).size]);
    expect(shape(nl)).toEqual(shape(fr));
    expect(shape(en)).toEqual(shape(fr));
  });
});
