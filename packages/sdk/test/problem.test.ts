import { locales, pointer, type Problem, problemOf, type Schema, schemaIssue, text, validate } from '@tandem/sdk';
import en from '@tandem/sdk/messages/en.json' with { type: 'json' };
import fr from '@tandem/sdk/messages/fr.json' with { type: 'json' };
import nl from '@tandem/sdk/messages/nl.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const catalogues: Readonly<Record<(typeof locales)[number], Readonly<Record<string, string>>>> = { fr, nl, en };

async function problemsOf(schema: Schema, value: unknown): Promise<Problem[]> {
  const result = await validate(schema, value);
  return result.ok ? [] : result.issues.map(problemOf);
}

describe('a problem in the words of people', () => {
  it.each<[string, Schema, unknown, string, Problem['values']?]>([
    ['a text left empty', z.string().min(3), '', 'problem.required'],
    ['a text too short', z.string().min(3), 'ab', 'problem.text.short', { minimum: 3 }],
    ['a text too long', z.string().max(3), 'abcd', 'problem.text.long', { maximum: 3 }],
    ['a text of another length', z.string().length(4), 'abc', 'problem.text.short', { minimum: 4 }],
    ['a list too short', z.array(z.int()).min(2), [1], 'problem.list.short', { minimum: 2 }],
    ['a list too long', z.array(z.int()).max(1), [1, 2], 'problem.list.long', { maximum: 1 }],
    ['a number too small', z.number().min(4), 3, 'problem.number.least', { minimum: 4 }],
    ['a number not above', z.number().gt(4), 4, 'problem.number.above', { minimum: 4 }],
    ['a number too large', z.number().max(4), 5, 'problem.number.most', { maximum: 4 }],
    ['a number not below', z.number().lt(4), 4, 'problem.number.below', { maximum: 4 }],
    ['half a place', z.int(), 1.5, 'problem.number.whole'],
    ['a number between two steps', z.number().multipleOf(15), 20, 'problem.number.step', { step: 15 }],
    ['a number that is a text', z.number(), '12', 'problem.type'],
    ['no number', z.number(), undefined, 'problem.required'],
    ['null for a number', z.number(), null, 'problem.required'],
    ['no choice made', z.enum(['language', 'age']), undefined, 'problem.required'],
    ['a choice that is none', z.enum(['language', 'age']), 'height', 'problem.invalid'],
    ['no title', text(), undefined, 'problem.required'],
    ['a title of no language', text(), { de: 'Titel' }, 'problem.unknown'],
    ['a title that is a number', text(), 4, 'problem.invalid'],
    ['a day that does not exist', z.iso.date(), '2026-02-30', 'problem.date'],
    ['an hour that does not exist', z.iso.time(), '25:00', 'problem.time'],
    ['half an address', z.email(), 'marie@', 'problem.email'],
    ['a reference that is none', z.uuid(), 'marie', 'problem.uuid'],
    ['another format', z.string().regex(/^\d+$/), 'x', 'problem.invalid'],
    ['a field too many', z.strictObject({}), { extra: 1 }, 'problem.unknown'],
    ['neither of two kinds', z.union([z.int(), z.iso.date()]), {}, 'problem.invalid'],
    ['what the schema says itself', z.string().refine(() => false, 'problem.period'), 'x', 'problem.period'],
  ])('%s', async (_, schema, value, key, values) => {
    expect(await problemsOf(schema, value)).toEqual([{ path: '', severity: 'block', key, ...(values && { values }) }]);
    for (const locale of locales) expect(catalogues[locale]).toHaveProperty([key]);
  });

  it('has a text in every language for whatever zod refuses', async () => {
    const field = fc.oneof(
      fc.integer({ min: 1, max: 5 }).map((bound) => z.string().min(bound)),
      fc.integer({ min: 0, max: 3 }).map((bound) => z.array(z.string()).max(bound)),
      fc.integer().map((bound) => z.number().max(bound)),
      fc.constantFrom(
        z.boolean(),
        z.int(),
        z.email(),
        z.iso.date(),
        z.iso.datetime(),
        z.url(),
        z.set(z.int()),
        z.never(),
      ),
      fc.constantFrom(text(), z.literal([3, 4, 5]), z.union([z.int(), z.iso.date()]), z.tuple([z.int()]), z.null()),
    );
    const trial = fc.asyncProperty(
      fc.dictionary(fc.string(), field),
      fc.anything(),
      fc.jsonValue(),
      async (shape, one, other) => {
        for (const value of [
          one,
          other,
          { ...(other as object), ...Object.fromEntries(Object.keys(shape).map((name) => [name, other])) },
        ]) {
          for (const { key, path } of await problemsOf(z.strictObject(shape), value)) {
            for (const locale of locales) expect(catalogues[locale]).toHaveProperty([key]);
            expect(path === '' || path.startsWith('/')).toBe(true);
          }
        }
      },
    );
    await fc.assert(trial, { numRuns: 300 });
  });
});

describe('an issue', () => {
  it('of another library has its path and its message', () => {
    const issue = { message: 'Not like this', path: [{ key: 'rooms' }, 0] };
    expect(schemaIssue(issue, { rooms: ['a'] })).toEqual({ path: ['rooms', 0], message: 'Not like this', detail: {} });
  });

  it('does not take what every object inherits for an answer', () => {
    expect(schemaIssue({ message: 'x', path: ['constructor'] }, {}).detail).toEqual({ absent: true });
  });
});

describe('a pointer', () => {
  it('names a place by its path, whatever characters stand in it', () => {
    expect(pointer([])).toBe('');
    expect(pointer(['lifeDomains', 2, 'a/b~c'])).toBe('/lifeDomains/2/a~1b~0c');
  });
});
