import { describe as described, validate } from '@tandem/sdk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { smallest } from '../../src/conformance/inputs/smallest.ts';
import { values } from '../../src/conformance/inputs/values.ts';

const schemas = {
  'texts of every format': z.object({
    id: z.uuid(),
    on: z.iso.date(),
    mail: z.email(),
    at: z.iso.datetime({ precision: null }),
  }),
  'lengths and patterns': z.object({ name: z.string().min(3).max(5), code: z.string().regex(/^[A-Z]{2}\d{3}$/) }),
  'numbers with bounds and steps': z.object({
    whole: z.int().min(5).max(9),
    above: z.int().positive(),
    quarters: z.int().min(0).max(60).multipleOf(15),
    share: z.number().min(0).lt(1),
  }),
  'enums, constants and unions': z.object({
    mark: z.enum(['present', 'late']),
    faces: z.literal([3, 4, 5]),
    how: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('day'), on: z.iso.date() }),
      z.object({ kind: z.literal('never') }),
    ]),
    note: z.string().nullable(),
  }),
  'lists, tuples and free keys': z.object({
    days: z.array(z.iso.date()).min(1).max(3),
    place: z.tuple([z.int(), z.boolean()]),
    labels: z.record(z.string().min(1).max(10), z.boolean()),
  }),
  'optional fields and defaults': z.object({
    limit: z.int().min(1).max(100).default(50),
    search: z.string().optional(),
  }),
  'anything that is JSON, which contains itself': z.object({ value: z.json() }),
} as const;

describe.each(Object.entries(schemas))('Inputs made for %s', (_, schema) => {
  test('fit the schema they are made from', async () => {
    await fc.assert(
      fc.asyncProperty(values(described(schema)), async (value) => {
        expect((await validate(schema, value)).ok).toBe(true);
      }),
    );
  });

  test('begin with a small one, always the same', async () => {
    const first = smallest(described(schema));
    expect((await validate(schema, first)).ok).toBe(true);
    expect(smallest(described(schema))).toEqual(first);
  });
});

test('What exists is used for the properties of its name, now and then', () => {
  const personId = '0198c0de-0000-7000-8000-000000000001';
  const schema = described(z.object({ personId: z.uuid(), editionId: z.uuid() }));
  const made = fc.sample(values(schema, { personId }), { numRuns: 100, seed: 1 }) as {
    personId: string;
    editionId: string;
  }[];
  expect(made.filter((input) => input.personId === personId).length).toBeGreaterThan(50);
  expect(made.some((input) => input.personId !== personId)).toBe(true);
  expect(made.some((input) => input.editionId === personId)).toBe(false);
});

test('A schema that leads nowhere is told', () => {
  expect(() => values({ $ref: '#/$defs/gone' })).toThrow('#/$defs/gone');
});
