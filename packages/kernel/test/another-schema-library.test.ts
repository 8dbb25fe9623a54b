import { onBothDatabases } from './testkit.ts';
import { toStandardJsonSchema } from '@valibot/to-json-schema';
import { config, defineModule, describe as describedAs, messageKeys, validate } from '@tandem/sdk';
import { implement, procedureOf } from '@tandem/sdk/server';
import { findProblems } from '@tandem/kernel';
import * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { composition, endOf, openHost, tables } from './fixture-host.ts';

const words = { 'setting.days': 'Keep for', 'unit.days': 'days', 'permission.read': 'Read' };

/** What zod says in the other fixtures, said by a library that the SDK does not know. */
const first = toStandardJsonSchema(v.object({ months: v.optional(v.pipe(v.number(), v.integer()), 2) }));
const second = toStandardJsonSchema(
  v.object({
    days: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(30),
        v.metadata({ title: 'setting.days', 'x-unit': 'unit.days' } as { title: string }),
      ),
      730,
    ),
  }),
);

const archive = defineModule({
  id: 'gent-archive',
  version: '1.0.0',
  sdk: '^0.1.0',
  instances: 'centre',
  messages: messageKeys<typeof words>(),
  config: config(first).next(second, (old) => ({ days: old.months * 30 })),
  permissions: { read: { label: 'permission.read', roles: ['trainer'] } },
});
const asked = toStandardJsonSchema(v.object({ day: v.pipe(v.string(), v.isoDate()) }));
const server = implement(archive, {
  procedures: {
    keeps: procedureOf(archive)('read')
      .input(asked)
      .query(({ ctx: { module }, input }) => ({ days: module.config.days, from: input.day })),
  },
  messages: { fr: words, nl: words, en: words },
  migrations: [],
});

describe('A configuration in valibot, through its converter', () => {
  it('describes itself for the form, with the titles and units that the author gave', () => {
    expect(describedAs(second)['properties']).toEqual({
      days: { type: 'integer', minimum: 30, default: 730, title: 'setting.days', 'x-unit': 'unit.days' },
    });
  });

  it('types the step and the procedure, validates, and says where it is wrong', async () => {
    expectTypeOf<Awaited<ReturnType<typeof validate<typeof second>>>>().toExtend<
      { ok: true; value: { days: number } } | { ok: false }
    >();
    expect(await validate(second, {})).toEqual({ ok: true, value: { days: 730 } });
    expect(await validate(second, { days: 7 })).toMatchObject({ ok: false, issues: [{ path: ['days'] }] });
  });

  it('is accepted by the check, which misses the texts that it names', async () => {
    expect(await findProblems({ modules: [...composition.modules, server], projects: [] })).toEqual([]);
    const wordless = { ...server, messages: { fr: {}, nl: {}, en: {} } };
    const found = await findProblems({ modules: [...composition.modules, wordless] as never, projects: [] });
    expect(found.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['The text "setting.days" is missing.', 'The text "unit.days" is missing.']),
    );
  });
});

onBothDatabases('A module with a configuration in valibot', tables, (on) => {
  it('runs on its defaults, and refuses an input by its own schema', async () => {
    const host = await openHost(on.database, { ...composition, modules: [...composition.modules, server] });
    const nour = host.as('trainer') as never as {
      gentArchive: { keeps(input: { day: string }): Promise<{ days: number; from: string }> };
    };
    expect(await nour.gentArchive.keeps({ day: '2026-11-24' })).toEqual({ days: 730, from: '2026-11-24' });
    expect(await endOf(nour.gentArchive.keeps({ day: 'tomorrow' }))).toBe('BAD_REQUEST');
  });
});
