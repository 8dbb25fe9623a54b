import type { FormSchema } from '@tandem/sdk/dialect';
import { describe, expect, it } from 'vitest';
import { isOneLine } from '../src/dialect/layout.ts';
import { nothingChosen } from '../src/dialect/nothing-chosen.ts';
import { itemSummary } from '../src/item-summary.ts';
import { wording, workshopSchema } from './workshop-schema.ts';

const blocks: FormSchema = {
  type: 'array',
  title: 'blocks',
  'x-key': 'key',
  items: {
    type: 'object',
    properties: {
      key: { type: 'string' },
      name: { title: 'name', 'x-widget': 'translated' },
      aim: { title: 'aim', 'x-widget': 'translated', 'x-multiline': true },
      minutes: { type: 'integer', title: 'work', 'x-widget': 'hours' },
      week: { type: 'integer', title: 'week' },
      outside: { type: 'boolean', title: 'outside' },
      sessions: { type: 'array', title: 'sessions', 'x-key': 'key', items: { type: 'object', properties: {} } },
      given: {
        title: 'given',
        'x-enum-titles': { partner: 'by.partner' },
        oneOf: [{ type: 'object', properties: { by: { const: 'partner' }, partner: { type: 'string' } } }],
      },
    },
  },
};
const block = {
  key: 'b1',
  name: { fr: 'Logement', nl: 'Huisvesting' },
  aim: { fr: 'Un long texte' },
  minutes: 90,
  week: 3,
  outside: true,
};

describe('the line that an item is folded to', () => {
  it('says beside the name what stands in it, in a few words and not at length', () => {
    expect(itemSummary(blocks, block, wording, '/blocks')).toBe('1,5 forms.unit.hours · forms.named week 3 · outside');
  });

  it('counts lines, names the chosen branch, and passes over what is not so', () => {
    const more = { ...block, outside: false, week: undefined, sessions: [{ key: 's' }], given: { by: 'partner' } };
    expect(itemSummary(blocks, more, wording, '/blocks')).toBe('1,5 forms.unit.hours · forms.lines 1 · by.partner');
  });

  it('says nothing of an item in which nothing is written yet', () => {
    expect(itemSummary(blocks, { key: 'new', name: {}, sessions: [] }, wording, '/blocks')).toBe('');
  });

  it('is not needed where an item is a single field', () => {
    expect(isOneLine(workshopSchema.properties?.['lifeDomains'] ?? {})).toBe(true);
    expect(isOneLine(blocks)).toBe(false);
  });
});

describe('the last answer taken out', () => {
  it('leaves an optional question without an answer, and any other with none', () => {
    expect([nothingChosen(true, undefined), nothingChosen(false, undefined)]).toEqual([undefined, []]);
  });

  it('is the project’s own "none" where the project says that', () => {
    expect(nothingChosen(true, [])).toEqual([]);
    expect(nothingChosen(true, ['present'])).toBeUndefined();
  });
});
