import { dialectProblems } from '@tandem/sdk/dialect';
import { describe, expect, it } from 'vitest';
import { isShown, layoutFields, layoutSections } from '../src/dialect/layout.ts';
import { newObject } from '../src/dialect/new-value.ts';
import { workshopSchema } from './workshop-schema.ts';

const namesOf = (fields: ReturnType<typeof layoutFields>) => fields.map((field) => field.name);

describe('the sections of a form', () => {
  it('come in the order of their first field, with the fields in x-order', () => {
    const sections = layoutSections(workshopSchema).map((section) => [section.title, namesOf(section.fields)]);
    expect(sections).toEqual([
      ['presentation', ['title', 'aim']],
      ['groups', ['places']],
      ['french', ['teacher']],
      ['themes', ['lifeDomains']],
      [undefined, ['marks', 'rhythm']],
    ]);
  });
});

it('draws all of the configuration of a workshop', () => {
  expect(dialectProblems(workshopSchema)).toEqual([]);
});

describe('a field that depends on another', () => {
  const teacher = layoutFields(workshopSchema).find((field) => field.name === 'teacher');
  const hours = workshopSchema.properties?.['teacherMinutes'] ?? {};

  it('stands under the one it waits for, and nowhere else', () => {
    expect(namesOf(teacher?.dependents ?? [])).toEqual(['teacherMinutes']);
    expect(namesOf(layoutFields(workshopSchema))).not.toContain('teacherMinutes');
  });

  it('is asked only while that answer is given', () => {
    expect([isShown(hours, { teacher: true }), isShown(hours, { teacher: false }), isShown(hours, undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is still asked when it waits for a field the schema does not have, so that no setting gets lost', () => {
    const orphan = {
      type: 'object',
      properties: { room: { type: 'string', 'x-show-if': { field: 'gone', equals: 1 } } },
    } as const;
    expect(namesOf(layoutFields(orphan))).toEqual(['room']);
  });
});

describe('an optional field', () => {
  it('is one that may be absent and has no default; true or false is always an answer', () => {
    const optional = layoutFields(workshopSchema).filter((field) => field.optional);
    expect(namesOf(optional)).toEqual(['aim', 'marks']);
  });
});

describe('something new', () => {
  it('holds what must be there: constants, defaults and empty texts, and nothing optional', () => {
    const [weekly] = workshopSchema.properties?.['rhythm']?.oneOf ?? [];
    expect(newObject(weekly ?? {})).toEqual({ kind: 'weekly', weeks: 6 });
    expect(newObject(workshopSchema.properties?.['lifeDomains']?.items ?? {})).toEqual({ key: '', name: {} });
  });
});
