import { describe, expect, it } from 'vitest';
import { dialectProblems } from '../src/dialect/dialect-problems.ts';
import { fieldKind } from '../src/dialect/field-kind.ts';
import { listOfItems, placeOfItems } from '../src/dialect/items-of.ts';
import type { FormSchema } from '../src/dialect/schema.ts';

const keyed = (title: string, fields: Readonly<Record<string, FormSchema>>): FormSchema => ({
  type: 'array',
  title,
  'x-key': 'key',
  items: { type: 'object', properties: { key: { type: 'string' }, ...fields } },
});
const name: FormSchema = { type: 'string', title: 'name' };
const team: FormSchema = { type: 'object', title: 'team', properties: { roles: keyed('roles', { name }) } };

/** What is said of a choice that stands where `place` puts it, in a configuration with a team and years of blocks and weeks. */
function problemsOf(choice: FormSchema, place: 'outermost' | 'in-week' = 'outermost') {
  const weeks = keyed('weeks', place === 'in-week' ? { block: choice } : { name });
  return dialectProblems({
    type: 'object',
    properties: {
      team,
      years: keyed('years', { blocks: keyed('blocks', { name }), weeks }),
      ...(place === 'outermost' && { choice }),
    },
  });
}

const roleOf = (pointer: string): FormSchema => ({ type: 'string', title: 'choice', 'x-items-of': pointer });

describe('a choice among the items of a list', () => {
  it('leads to a keyed list of the configuration, and may offer fixed values besides', () => {
    expect(problemsOf({ ...roleOf('/team/roles'), 'x-items-also': { all: 'everybody' } })).toEqual([]);
    expect(problemsOf({ type: 'array', title: 'roles', items: roleOf('/team/roles') })).toEqual([]);
  });

  it('leads to a list of the item in which it stands', () => {
    expect(problemsOf(roleOf('/years/*/blocks'), 'in-week')).toEqual([]);
  });

  it('is drawn as one choice, or as several', () => {
    const one = roleOf('/team/roles');
    expect([fieldKind(one), fieldKind({ type: 'array', items: one })]).toEqual(['item', 'items']);
  });

  it.each([
    ['nothing', roleOf('/team/rules'), 'which is no list with x-key'],
    ['a group', roleOf('/team'), 'which is no list with x-key'],
    ['what every object inherits', roleOf('/constructor'), 'which is no list with x-key'],
    ['a list without saying in which item', roleOf('/years/blocks'), 'which is no list with x-key'],
    ['a list inside another item', roleOf('/years/*/blocks'), 'in which * is not an item around this field'],
    ['a list, from a number', { ...roleOf('/team/roles'), type: 'integer' as const }, 'stands on a string'],
    ['a list, with an enum', { ...roleOf('/team/roles'), enum: ['a'] }, 'has no enum'],
  ])('is refused when it leads to %s', (_, choice, text) => {
    expect(problemsOf(choice)).toEqual([{ path: '/choice', text: expect.stringContaining(text) }]);
  });

  it('is refused when it has fixed values and no list', () => {
    expect(problemsOf({ type: 'string', title: 'choice', 'x-items-also': { all: 'everybody' } })).toEqual([
      { path: '/choice', text: expect.stringContaining('Name a list, or use an enum.') },
    ]);
  });

  it('is found inside the branches of a union', () => {
    const union: FormSchema = {
      title: 'who',
      oneOf: [
        { type: 'object', properties: { kind: { const: 'role' }, role: roleOf('/team/rules') } },
        { type: 'object', properties: { kind: { const: 'nobody' } } },
      ],
    };
    expect(problemsOf(union).map(({ path }) => path)).toEqual(['/choice/role']);
  });
});

describe('the list that is chosen from', () => {
  it('is the one of the item in which the value stands', () => {
    expect(placeOfItems('/years/*/blocks', '/years/2021/weeks/w3/block')).toBe('/years/2021/blocks');
    expect(placeOfItems('/team/roles', '/years/2021/weeks/w3/role')).toBe('/team/roles');
  });

  it('is found by its pointer, whatever signs a name holds', () => {
    const roles = keyed('roles', { name });
    expect(listOfItems({ type: 'object', properties: { 'a/b~c': roles } }, '/a~1b~0c')).toBe(roles);
  });
});
