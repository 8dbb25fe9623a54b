import type { FormSchema } from '@tandem/sdk/dialect';
import type { Wording } from '../src/wording.ts';

/** The configuration of a collective workshop, as a module would describe it. */
export const workshopSchema: FormSchema = {
  type: 'object',
  required: ['title', 'lifeDomains', 'rhythm'],
  properties: {
    places: {
      type: 'integer',
      title: 'places',
      minimum: 4,
      maximum: 20,
      default: 12,
      'x-unit': 'persons',
      'x-section': 'groups',
      'x-order': 3,
    },
    title: {
      title: 'title',
      'x-widget': 'translated',
      anyOf: [{ type: 'object' }, { type: 'object' }],
      'x-section': 'presentation',
      'x-order': 1,
    },
    aim: { title: 'aim', 'x-widget': 'translated', 'x-multiline': true, 'x-section': 'presentation', 'x-order': 2 },
    teacher: { type: 'boolean', title: 'teacher', 'x-section': 'french', 'x-order': 4 },
    teacherMinutes: {
      type: 'integer',
      title: 'teacherHours',
      'x-widget': 'hours',
      'x-section': 'french',
      'x-show-if': { field: 'teacher', equals: true },
    },
    lifeDomains: {
      type: 'array',
      title: 'lifeDomains',
      'x-key': 'key',
      'x-section': 'themes',
      'x-order': 5,
      items: {
        type: 'object',
        required: ['key', 'name'],
        properties: { key: { type: 'string', title: 'key' }, name: { title: 'name', 'x-widget': 'translated' } },
      },
    },
    marks: {
      type: 'array',
      title: 'marks',
      items: { enum: ['present', 'late'], 'x-enum-titles': { present: 'mark.present' } },
    },
    rhythm: {
      title: 'rhythm',
      'x-enum-titles': { weekly: 'rhythm.weekly' },
      oneOf: [
        {
          type: 'object',
          required: ['kind', 'weeks'],
          properties: { kind: { const: 'weekly' }, weeks: { type: 'integer', title: 'weeks', default: 6 } },
        },
        { type: 'object', required: ['kind'], properties: { kind: { const: 'at-end' } } },
      ],
    },
  },
};

/** What a centre made of it. */
export const workshops = {
  title: { key: 'moveup:workshops.title' },
  places: 14,
  teacher: true,
  teacherMinutes: 90,
  lifeDomains: [
    { key: 'housing', name: { fr: 'Logement', nl: 'Huisvesting' } },
    { key: 'health', name: { fr: 'Santé', nl: 'Gezondheid' } },
  ],
  marks: ['present'],
  rhythm: { kind: 'weekly', weeks: 6 },
};

const pluginTexts = { fr: 'Ateliers collectifs', nl: 'Collectieve workshops', en: 'Group workshops' };

/** Words that show which key they stand for, and the plugin's texts. */
export const wording: Wording = {
  t: (key, values) => (values ? `${key} ${Object.values(values).join(' ')}` : key),
  resolveText: (text, locale) => ('key' in text ? pluginTexts[locale] : text[locale]) ?? '',
  locales: ['fr', 'nl'],
};
