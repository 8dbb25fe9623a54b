import { readFileSync } from 'node:fs';
import { dataClasses, isLocale, pointsOf, text, textsOf, validate } from '@tandem/sdk';
import { collectiveWorkshop } from '@tandem/sdk/kinds';
import { camelCase } from '@tandem/sdk/server';
import { describe, expect, it } from 'vitest';
import { people, workshop } from './workshop.ts';

describe('a contract', () => {
  it('is plain data with a tag, so that two copies of the SDK understand each other', () => {
    expect(people).toMatchObject({ $$type: '@tandem/contract', contractVersion: 'v1', id: 'people', version: '0.1.0' });
  });

  it('of a kind has the kind’s id, permissions, events and outcomes, and always belongs to projects', () => {
    expect(workshop).toMatchObject({ id: 'collective-workshop', kind: 'collective-workshop', instances: 'project' });
    expect(workshop.permissions).toEqual(collectiveWorkshop.permissions);
    expect(Object.keys(workshop.events)).toEqual(Object.keys(collectiveWorkshop.events));
    expect(Object.keys(workshop.errors)).toEqual(Object.keys(collectiveWorkshop.errors));
  });

  it('names its branch of the API in camel case', () => {
    expect(['people', 'collective-workshop', 'gent-case-notes-2'].map(camelCase)).toEqual([
      'people',
      'collectiveWorkshop',
      'gentCaseNotes2',
    ]);
  });
});

describe('a text in configuration', () => {
  it('is a key of the plugin or words by language, never both', async () => {
    const accepted = async (value: unknown) => (await validate(text(), value)).ok;
    expect(await accepted(textsOf<{ title: string }>('moveup')('title'))).toBe(true);
    expect(await accepted({ fr: 'Ateliers', nl: 'Ateliers' })).toBe(true);
    expect(await accepted({})).toBe(true);
    expect(await accepted({ key: 'moveup:title', fr: 'Ateliers' })).toBe(false);
    expect(await accepted({ fr: 'x'.repeat(2001) })).toBe(false);
  });

  it('is named once for each point of a list of a plugin, which keeps its key', () => {
    const points = pointsOf<{ 'goal.autonomy': string; 'goal.network': string }>('moveup');
    expect(points('goal', 'network', 'autonomy')).toEqual([
      { key: 'network', name: { key: 'moveup:goal.network' } },
      { key: 'autonomy', name: { key: 'moveup:goal.autonomy' } },
    ]);
  });

  it('loses the spaces around it', async () => {
    expect(await validate(text(), { fr: '  Ateliers ' })).toEqual({ ok: true, value: { fr: 'Ateliers' } });
  });

  it('exists in French, Dutch and English', () => {
    expect(['fr', 'nl', 'en', 'de', 'toString', undefined].filter(isLocale)).toEqual(['fr', 'nl', 'en']);
  });
});

it('Each class of data has a line in the table that says what export, erasure, audit and visibility do with it', () => {
  const page = readFileSync(new URL('../../../docs/developers/data-classes.md', import.meta.url), 'utf8');
  const [table = ''] = page.split('Rules that hold');
  const rows = [...table.matchAll(/^\| `(\w+)` \|(.+)\|$/gm)].map(([, name, cells = '']) => [
    name,
    cells.split('|').length,
  ]);
  expect(rows).toEqual(dataClasses.map((name) => [name, 5]));
});
