import { describe, expect, it } from 'vitest';
import { dialectProblems } from '../src/dialect/dialect-problems.ts';
import { fieldKind } from '../src/dialect/field-kind.ts';
import type { FormSchema } from '../src/dialect/schema.ts';

const problemsOf = (field: object) =>
  dialectProblems({ type: 'object', properties: { field: { title: 'field', ...field } as FormSchema } });

describe('the dialect', () => {
  it.each([
    [{ type: 'string' }, 'text'],
    [{ type: 'string', 'x-widget': 'textarea' }, 'textarea'],
    [{ type: 'string', format: 'date' }, 'date'],
    [{ type: 'number' }, 'number'],
    [{ type: 'number', multipleOf: 0.01 }, 'number'],
    [{ type: 'integer', 'x-widget': 'hours' }, 'hours'],
    [{ type: 'integer', 'x-widget': 'money' }, 'money'],
    [{ type: 'integer', 'x-widget': 'share' }, 'share'],
    [{ type: 'string', 'x-widget': 'month', pattern: '^\\d{4}-\\d{2}$' }, 'month'],
    [{ type: 'boolean' }, 'switch'],
    [{ type: 'string', enum: ['a'] }, 'select'],
    [{ enum: [3, 4], 'x-widget': 'segmented' }, 'segmented'],
    [{ type: 'array', items: { enum: ['a'] } }, 'checks'],
  ] as const)('draws %j as %s', (schema, kind) => {
    expect(fieldKind(schema)).toBe(kind);
    expect(problemsOf(schema)).toEqual([]);
  });

  it.each([
    ['an unknown widget', { type: 'string', 'x-widget': 'map' }, 'There is no widget "map".'],
    ['cents that are no whole number', { type: 'number', 'x-widget': 'money' }, 'is drawn on an integer, in cents'],
    ['a month that is a number', { type: 'integer', 'x-widget': 'month' }, 'is drawn on a string'],
    [
      'an unknown keyword',
      { type: 'string', contentEncoding: 'base64' },
      'The keyword "contentEncoding" is not in the dialect.',
    ],
    [
      'a list of objects without key',
      { type: 'array', items: { type: 'object', properties: {} } },
      'A list of objects needs x-key',
    ],
    [
      'a list of texts',
      { type: 'array', items: { type: 'string' } },
      'A list is of objects with x-key, of the values of an enum',
    ],
    [
      'a key that items do not have',
      { type: 'array', 'x-key': 'id', items: { type: 'object', properties: {} } },
      'Items of the list have no text property "id"',
    ],
    ['free keys', { type: 'object', additionalProperties: { type: 'string' } }, 'An object needs named properties.'],
    [
      'a union without a constant',
      { oneOf: [{ type: 'string' }, { type: 'number' }] },
      'A union needs one property that is a const',
    ],
    ['null', { anyOf: [{ type: 'string' }, { type: 'null' }] }, 'anyOf is drawn for translated texts only.'],
    [
      'a condition on nothing',
      { type: 'string', 'x-show-if': { field: 'gone', equals: true } },
      'x-show-if names "gone"',
    ],
    [
      'a condition on itself',
      { type: 'string', 'x-show-if': { field: 'field', equals: true } },
      'x-show-if names "field"',
    ],
    ['a field without title', { type: 'string', title: undefined }, 'The field has no title.'],
  ])('refuses %s', (_, field, text) => {
    expect(problemsOf(field)).toEqual([{ path: '/field', text: expect.stringContaining(text) }]);
  });

  it('says where, also inside a list and a union', () => {
    const inner: FormSchema = { type: 'string', title: 'x', 'x-widget': 'map' as never };
    const list: FormSchema = {
      type: 'array',
      title: 'x',
      'x-key': 'key',
      items: { type: 'object', properties: { key: { type: 'string' }, place: inner } },
    };
    const union: FormSchema = {
      title: 'x',
      oneOf: [{ type: 'object', properties: { kind: { const: 'a' }, place: inner } }],
    };
    const paths = dialectProblems({ type: 'object', properties: { list, union } }).map((problem) => problem.path);
    expect(paths).toEqual(['/list/*/place', '/union/place']);
  });

  it('wants an object on the outside', () => {
    expect(dialectProblems({ type: 'string' })).toHaveLength(1);
  });
});
