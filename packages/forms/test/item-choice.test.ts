import type { FormSchema } from '@tandem/sdk/dialect';
import { describe, expect, it } from 'vitest';
import { itemChoices, itemTitle, valueText } from '../src/value-text.ts';
import type { Wording } from '../src/wording.ts';
import { wording } from './workshop-schema.ts';

const keyed = (fields: Readonly<Record<string, FormSchema>>): FormSchema => ({
  type: 'array',
  title: 'list',
  'x-key': 'key',
  items: { type: 'object', properties: { key: { type: 'string' }, ...fields } },
});
const name: FormSchema = { title: 'name', 'x-widget': 'translated' };
const block: FormSchema = { type: 'string', title: 'block', 'x-items-of': '/years/*/blocks' };
const role: FormSchema = { type: 'string', 'x-items-of': '/roles', 'x-items-also': { everybody: 'role.everybody' } };
const schema: FormSchema = {
  type: 'object',
  properties: {
    roles: keyed({ name }),
    responsible: role,
    team: keyed({ role, hours: { type: 'integer' } }),
    years: keyed({ blocks: keyed({ name }), weeks: keyed({ block }) }),
  },
};
const plugin = {
  roles: [
    { key: 'trainer', name: { fr: 'Formateur' } },
    { key: 'jobcoach', name: { fr: 'Jobcoach' } },
  ],
};
const centre = {
  roles: [
    { key: 'trainer', name: { fr: 'Formatrice' } },
    { key: 'unnamed', name: {} },
  ],
  years: [
    { key: '2020', blocks: [{ key: 'b1', name: { fr: 'Logement' } }], weeks: [{ key: 'w1', block: 'b1' }] },
    { key: '2021', blocks: [{ key: 'b1', name: { fr: 'Santé' } }], weeks: [{ key: 'w1', block: 'b1' }] },
  ],
};
const inCentre: Wording = { ...wording, whole: { schema, trees: [centre, plugin] } };

describe('a choice among the items of a list', () => {
  it('offers the items by name, then the fixed values; an item without a name by its key', () => {
    expect(itemChoices(role, '/responsible', inCentre)).toEqual([
      { value: 'trainer', label: 'Formatrice' },
      { value: 'unnamed', label: 'unnamed' },
      { value: 'everybody', label: 'role.everybody' },
    ]);
  });

  it.each([
    ['an item', 'trainer', 'Formatrice'],
    ['a fixed value', 'everybody', 'role.everybody'],
    ['an item that the centre took away', 'jobcoach', 'forms.gone Jobcoach'],
    ['an item that nobody knows any more', 'boss', 'forms.gone boss'],
  ])('is shown by the name of %s', (_, value, text) => {
    expect(valueText(role, value, inCentre, '/responsible')).toBe(text);
  });

  it('takes the items of the same outer item', () => {
    expect(itemChoices(block, '/years/2021/weeks/w1/block', inCentre)).toEqual([{ value: 'b1', label: 'Santé' }]);
    expect(valueText(block, 'b1', inCentre, '/years/2020/weeks/w1/block')).toBe('Logement');
  });

  it('names lines that have no name of their own', () => {
    const team = schema.properties?.['team'] ?? {};
    expect(itemTitle(team, { key: 'line-1', role: 'trainer', hours: 20 }, inCentre, '/team')).toBe('Formatrice');
    expect(itemTitle(team, { key: 'line-2' }, inCentre, '/team')).toBeUndefined();
  });

  it('reads as a list of names where several are chosen', () => {
    expect(valueText({ type: 'array', items: role }, ['trainer', 'everybody'], inCentre, '/several')).toBe(
      'Formatrice, role.everybody',
    );
  });

  it('shows its key where the whole configuration is not at hand', () => {
    expect(valueText(role, 'trainer', wording)).toBe('trainer');
  });
});
