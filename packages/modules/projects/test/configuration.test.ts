import { readFile } from 'node:fs/promises';
import { describe as schemaOf, locales, problemOf, validate } from '@tandem/sdk';
import { expect, test } from 'vitest';
import { projects, targetAxes } from '../src/contract.ts';
import en from '../src/messages/en.json' with { type: 'json' };
import fr from '../src/messages/fr.json' with { type: 'json' };
import nl from '../src/messages/nl.json' with { type: 'json' };

const messages: Readonly<Record<string, Readonly<Record<string, string>>>> = { fr, nl, en };
const { schema } = projects.config;
const problemsOf = async (configuration: unknown) => {
  const result = await validate(schema, configuration);
  return result.ok ? [] : result.issues.map(problemOf).map(({ path, key }) => [path, key]);
};
const title = { fr: 'MOVE’UP' };

test('X-03 a project needs a title and nothing else: sheets leave headings out', async () => {
  expect(await problemsOf({ title })).toEqual([]);
  expect(await problemsOf({})).toEqual([['/title', 'problem.required']]);
});

test('X-02 a project says whom it is for on six axes, several answers to each', async () => {
  expect(Object.keys(targetAxes)).toEqual(['age', 'education', 'language', 'nationality', 'gender', 'condition']);
  const answered = Object.fromEntries(Object.entries(targetAxes).map(([axis, options]) => [axis, { options }]));
  expect(await problemsOf({ title, targetGroup: answered })).toEqual([]);
  expect(await problemsOf({ title, targetGroup: { language: { options: ['fluent'] } } })).toEqual([
    ['/targetGroup/language/options/0', 'problem.invalid'],
  ]);
});

test('a period that ends before it starts is refused at its end', async () => {
  expect(await problemsOf({ title, period: { kind: 'dates', from: '2020-01-01', to: '2021-12-31' } })).toEqual([]);
  expect(await problemsOf({ title, period: { kind: 'dates', from: '2021-12-31', to: '2020-01-01' } })).toEqual([
    ['/period/to', 'problem.period'],
  ]);
  expect(await problemsOf({ title, period: { kind: 'dates', to: '2021-12-31' } })).toEqual([]);
});

test('two ways of working cannot share a key: a merge could not tell them apart', async () => {
  const one = { key: 'needs', name: { fr: 'Besoins' } };
  expect(await problemsOf({ title, stances: [one, one] })).toEqual([['/stances', 'problem.invalid']]);
});

test('every question and every answer has its words in all languages', () => {
  const keys = keysIn(schemaOf(schema));
  expect(keys.length).toBeGreaterThan(30);
  const missing = locales.flatMap((locale) =>
    keys.filter((key) => !messages[locale]?.[key]).map((key) => `${locale} ${key}`),
  );
  expect(missing).toEqual([]);
});

/** Message keys in the metadata of a schema, wherever they stand. */
function keysIn(node: unknown, name = ''): string[] {
  if (typeof node === 'string')
    return ['title', 'description', 'x-section', 'x-unit', 'x-add'].includes(name) ? [node] : [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([below, value]) =>
    name === 'x-enum-titles' || name === 'x-items-also' ? [String(value)] : keysIn(value, below),
  );
}

test('what was stored in version 1 reads as before: its period, whom it is for, and its team', async () => {
  const old = JSON.parse(await readFile(new URL('configuration/v1.json', import.meta.url), 'utf8')) as never;
  const { steps } = projects.config;
  const read = await validate(schema, steps[0]!.migrate(old));
  expect(read).toMatchObject({
    ok: true,
    value: {
      code: 'JARDIN',
      period: { kind: 'dates', from: '2020-01-01', to: '2021-12-31' },
      stances: [{ key: 'needs', name: { key: 'jardin:stance.needs' } }],
      targetGroup: {
        age: { options: ['adult'], unclear: false },
        language: { options: ['illiterate', 'beginner'], unclear: false },
      },
      team: { budgeted: 2.5 },
    },
  });
});
