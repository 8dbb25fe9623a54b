import type { FormSchema } from '@tandem/sdk/dialect';
import { describe, expect, it } from 'vitest';
import { layoutSections } from '../src/dialect/layout.ts';
import { sectionSummary } from '../src/section/section-summary.ts';
import { lackingTranslations } from '../src/section/translations.ts';
import { wording, workshopSchema } from './workshop-schema.ts';

const sections = layoutSections(workshopSchema);
const section = (title: string) => {
  const found = sections.find((one) => one.title === title);
  if (!found) throw new Error(`There is no section "${title}".`);
  return found;
};

describe('the line of a folded section', () => {
  it('counts the lines of a list, and says other answers in a few words', () => {
    const tree = {
      lifeDomains: [
        { key: 'a', name: { fr: 'Logement' } },
        { key: 'b', name: {} },
      ],
      places: 12,
    };
    expect(sectionSummary(section('themes'), tree, wording)).toBe('forms.named lifeDomains 2');
    expect(sectionSummary(section('groups'), tree, wording)).toContain('12');
  });

  it('says nothing of what nobody has answered, nor at length of a long text', () => {
    expect(sectionSummary(section('themes'), {}, wording)).toBe('');
    expect(sectionSummary(section('presentation'), { aim: { fr: 'Un long texte' } }, wording)).toBe('');
  });

  it('says with a choice which question it answers, and the same words once', () => {
    const fields = {
      name: { type: 'string', title: 'name', 'x-section': 'course', 'x-order': 1 },
      brand: { type: 'string', title: 'brand', 'x-section': 'course', 'x-order': 2 },
      start: { title: 'start', enum: ['list'], 'x-enum-titles': { list: 'by-list' }, 'x-section': 'course' },
    } as const;
    const [course] = layoutSections({ type: 'object', properties: fields });
    const tree = { name: 'Boost', brand: 'Boost', start: 'list' };
    expect(course && sectionSummary(course, tree, wording)).toBe('Boost · forms.named start by-list');
  });

  it('names a group inside, and looks into one that is all there is', () => {
    const axis = (title: string) => ({
      type: 'object',
      title,
      properties: { options: { type: 'array', title: 'options', items: { enum: ['low'] } } },
    });
    const inside = { type: 'object', title: 'target', properties: { age: axis('age'), language: axis('language') } };
    const [target] = layoutSections({
      type: 'object',
      properties: { target: { ...inside, 'x-section': 'target' } as FormSchema },
    });
    const tree = { target: { language: { options: ['low'] } } };
    expect(target && sectionSummary(target, tree, wording)).toBe('forms.named language low');
  });

  it('passes over what is not asked because of another answer', () => {
    const french = (teacher: boolean) => sectionSummary(section('french'), { teacher, teacherMinutes: 90 }, wording);
    expect(french(false)).toBe('');
    expect(french(true)).toMatch(/^teacher · 1,5/);
  });
});

describe('texts that lack a translation', () => {
  const lacking = (tree: unknown) => lackingTranslations(workshopSchema, tree, wording);
  const complete = Object.fromEntries(wording.locales.map((locale) => [locale, 'words']));

  it('are those written in one language and not in another, in lists too', () => {
    const domains = [
      { key: 'a', name: { fr: 'Logement' } },
      { key: 'b', name: complete },
    ];
    expect(lacking({ title: { fr: 'Ateliers', nl: ' ' }, lifeDomains: domains })).toBe(2);
  });

  it('are not those that nobody has written, which the check speaks of', () => {
    expect(lacking({ title: {}, lifeDomains: [{ key: 'a', name: { fr: '' } }] })).toBe(0);
    expect(lacking(undefined)).toBe(0);
  });
});
