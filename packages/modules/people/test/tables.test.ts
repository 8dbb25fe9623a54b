import { readFile } from 'node:fs/promises';
import { catalogueProblems, tableTypes } from '@tandem/db';
import { onBothDatabases, tablesOf } from '@tandem/testkit';
import { expect, test } from 'vitest';
import { peopleServer } from '../src/server/index.ts';

onBothDatabases('the tables of people', tablesOf([peopleServer]), (on) => {
  test('are what src/tables.gen.ts says', async () => {
    const generated = await on.asOwner((owner) => tableTypes(owner, 'people', 'PeopleTables'));
    expect(await readFile(new URL('../src/tables.gen.ts', import.meta.url), 'utf8')).toBe(generated);
  });

  test('belong to one centre each, by key and by policy', async () => {
    expect(await on.asOwner((owner) => catalogueProblems(owner, 'people'))).toEqual([]);
  });
});
