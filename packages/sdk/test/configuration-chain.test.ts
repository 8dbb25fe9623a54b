import { config, describe as describeSchema, validate } from '@tandem/sdk';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const first = z.object({ retentionMonths: z.int().default(12) });
const second = z.object({ retentionDays: z.int() });
const third = z.object({ retention: z.object({ days: z.int() }) });

const chain = config(first)
  .next(second, ({ retentionMonths }) => ({ retentionDays: retentionMonths * 30 }))
  .next(third, ({ retentionDays }) => ({ retention: { days: retentionDays } }));

describe('a configuration chain', () => {
  it('has the version of its length and the schema of its end', () => {
    expect([config(first).version, chain.version]).toEqual([1, 3]);
    expect(chain.schema).toBe(third);
  });

  it('knows for each step which version it starts from, and that version’s schema', () => {
    expect(chain.steps.map(({ from, schema }) => [from, schema])).toEqual([
      [1, first],
      [2, second],
    ]);
  });

  it('carries a tree of the first version to the last', () => {
    const carried = chain.steps.reduce((tree: unknown, step) => step.migrate(tree as never), { retentionMonths: 6 });
    expect(carried).toEqual({ retention: { days: 180 } });
  });

  it('is not changed by the version that is added to it', () => {
    const short = config(first);
    short.next(second, () => ({ retentionDays: 1 }));
    expect(short).toMatchObject({ version: 1, steps: [] });
  });
});

describe('a schema', () => {
  it('fills defaults in what it validates and describes what may be left out', async () => {
    expect(await validate(first, {})).toEqual({ ok: true, value: { retentionMonths: 12 } });
    expect(describeSchema(first)).toMatchObject({
      type: 'object',
      properties: { retentionMonths: { type: 'integer', default: 12 } },
    });
  });

  it('says where a value is wrong and where there is none', async () => {
    const schema = z.object({ rooms: z.array(z.object({ places: z.int() })), name: z.string() });
    const result = await validate(schema, { rooms: [{ places: 'ten' }] });
    expect(result).toMatchObject({
      ok: false,
      issues: [
        { path: ['rooms', 0, 'places'], detail: { code: 'invalid_type' } },
        { path: ['name'], detail: { absent: true } },
      ],
    });
  });
});
