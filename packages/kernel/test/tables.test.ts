import { readFileSync } from 'node:fs';
import { catalogueProblems, tableTypes } from '@tandem/db';
import { core, kernelMigrations } from '@tandem/kernel';
import { expect, it } from 'vitest';
import { onServer } from './testkit.ts';

onServer('the kernel’s tables', kernelMigrations, (on) => {
  it('have the types that the catalogue gives them', async () => {
    const generated = await on.asOwner((owner) => tableTypes(owner, 'kernel_store', 'KernelStoreTables'));
    expect(readFileSync(new URL('../src/tables.gen.ts', import.meta.url), 'utf8')).toBe(generated);
  });

  it('let nothing of one centre reach another', async () => {
    expect(await on.asOwner((owner) => catalogueProblems(owner))).toEqual([]);
  });

  it('are classified, every one of them', async () => {
    const names = await on.asOwner((owner) =>
      owner.query<{ name: string }>(
        `select format('%s.%s', schemaname, tablename) as name from pg_tables where schemaname = 'kernel_store' order by 1`,
      ),
    );
    expect(Object.keys(core.records.tables).toSorted()).toEqual(names.map(({ name }) => name));
  });
});
