import { type AnyContract, config, describe as described, text } from '@tandem/sdk';
import { dialectProblems } from '@tandem/sdk/dialect';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lostChoices } from '../src/configuration/item-choices.ts';
import { examine } from '../src/configuration/problems.ts';

const itemOf = (pointer: string, also?: Readonly<Record<string, string>>) =>
  z
    .string()
    .max(60)
    .meta({ title: 'x', 'x-items-of': pointer, ...(also && { 'x-items-also': also }) });
const keyed = <Fields extends z.ZodRawShape>(fields: Fields) =>
  z
    .array(z.object({ key: z.string(), ...fields }))
    .default([])
    .meta({ title: 'x', 'x-key': 'key' });

/** A team, and years of blocks and weeks: a week's block is one of the same year. */
const schema = z.object({
  team: z
    .object({ roles: keyed({ name: text().meta({ title: 'x' }) }) })
    .prefault({})
    .meta({ title: 'x' }),
  responsible: itemOf('/team/roles', { everybody: 'role.everybody' }).optional(),
  present: z.array(itemOf('/team/roles')).optional().meta({ title: 'x' }),
  years: keyed({
    blocks: keyed({ name: text().meta({ title: 'x' }) }),
    weeks: keyed({ block: itemOf('/years/*/blocks') }),
  }),
  meeting: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('none') }),
      z.object({
        kind: z.literal('monthly'),
        leads: itemOf('/team/roles'),
        topics: keyed({ name: text().meta({ title: 'x' }), brings: itemOf('/team/roles') }),
      }),
    ])
    .optional()
    .meta({ title: 'x' }),
});
const form = described(schema);
const contract = { config: config(schema) } as unknown as AnyContract;
const roles = [{ key: 'trainer', name: { fr: 'Formatrice' } }];
const problemsOf = async (tree: object) => (await examine(contract, form, tree as never, ['fr'])).problems;
const gone = (path: string) => ({ path, severity: 'block', key: 'problem.item.gone' });

describe('a choice among the items of a list', () => {
  it('is one that a form can draw', () => {
    expect(dialectProblems(form)).toEqual([]);
  });

  it.each([
    ['an item', { responsible: 'trainer' }],
    ['a fixed value', { responsible: 'everybody' }],
    ['nothing', {}],
    ['an empty text, which the schema judges', { responsible: '' }],
    ['several items', { present: ['trainer'] }],
  ])('may be %s', async (_, answers) => {
    expect(await problemsOf({ team: { roles }, ...answers })).toEqual([]);
  });

  it('may not be an item that does not exist', async () => {
    const tree = { team: { roles }, responsible: 'jobcoach', present: ['trainer', 'jobcoach', 'coach'] };
    expect(await problemsOf(tree)).toEqual([gone('/responsible'), gone('/present')]);
    expect(await problemsOf({ responsible: 'trainer' })).toEqual([gone('/responsible')]);
    expect(await problemsOf({ team: { roles }, responsible: 'toString' })).toEqual([gone('/responsible')]);
  });

  it('is made among the items of the same outer item', async () => {
    const blocks = (key: string) => [{ key, name: { fr: 'Logement' } }];
    const weeks = [{ key: 'constructor', block: 'housing' }];
    const tree = {
      years: [
        { key: '2020', blocks: blocks('housing'), weeks },
        { key: '2021', blocks: blocks('health'), weeks },
      ],
    };
    expect(await problemsOf(tree)).toEqual([gone('/years/2021/weeks/constructor/block')]);
    expect(lostChoices(tree, form)).toEqual([
      { path: '/years/2021/weeks/constructor/block', value: 'housing', list: '/years/2021/blocks' },
    ]);
  });

  it('is looked at inside the chosen branch of a union too, as are keys and texts', async () => {
    const topic = { key: 'a', name: { nl: 'Huur' }, brings: 'coach' };
    const meeting = { kind: 'monthly', leads: 'coach', topics: [topic] };
    expect(await problemsOf({ team: { roles }, meeting })).toEqual([
      gone('/meeting/leads'),
      gone('/meeting/topics/a/brings'),
      { path: '/meeting/topics/a/name/fr', severity: 'block', key: 'problem.translation', values: { language: 'fr' } },
    ]);
    const twice = {
      ...meeting,
      leads: 'trainer',
      topics: [topic, topic].map((one) => ({ ...one, brings: 'trainer' })),
    };
    expect((await problemsOf({ team: { roles }, meeting: twice })).map(({ key }) => key)).toContain(
      'problem.key.twice',
    );
    expect(await problemsOf({ team: { roles }, meeting: { kind: 'none' } })).toEqual([]);
  });

  it('says the place of what a schema refuses inside a union by the keys of items', async () => {
    const meeting = { kind: 'monthly', leads: 'trainer', topics: [{ key: 'a', name: { fr: 'Loyer' }, brings: 7 }] };
    expect(await problemsOf({ team: { roles }, meeting })).toEqual([
      { path: '/meeting/topics/a/brings', severity: 'block', key: 'problem.type' },
    ]);
  });

  it('never throws, whatever stands in a draft', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const tree = { team: one, years: other, meeting: one, present: other, responsible: one };
        expect(Array.isArray(lostChoices(tree, form))).toBe(true);
      }),
    );
  });
});
