import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { migrate, openDatabase, tableTypes, withOwner } from '@tandem/db';
import { migrationsOf } from '@tandem/server';
import type { CommandContext } from '../command-context.ts';
import { ownPackages, type ModulePackage } from './own-packages.ts';

/** A generated file and what it should hold. */
export interface TableFile {
  /** From where the command was called. */
  readonly path: string;
  readonly text: string;
}

/**
 * The `src/tables.gen.ts` that are not what the migrations make. The tables are made anew in an embedded database in
 * memory, so that the answer depends on nothing but the migrations.
 */
export async function staleTables({ composition, host }: CommandContext): Promise<readonly TableFile[]> {
  const packages = await ownPackages(composition, host.configuration);
  const database = await openDatabase({});
  try {
    await migrate({ database }, migrationsOf(composition));
    const files = await withOwner({ database }, async (executor) => {
      const made: TableFile[] = [];
      for (const one of packages) {
        made.push({
          path: pathIn(one),
          text: await tableTypes(executor, one.schema, `${pascalCase(one.schema)}Tables`),
        });
      }
      return made;
    });
    const current = await Promise.all(files.map(({ path }) => readFile(path, 'utf8').catch(() => undefined)));
    return files.filter(({ text }, index) => text !== current[index]);
  } finally {
    await database.close();
  }
}

export async function writeTables(files: readonly TableFile[]): Promise<void> {
  await Promise.all(files.map(({ path, text }) => writeFile(path, text)));
}

const pathIn = ({ folder }: ModulePackage): string => relative(process.cwd(), join(folder, 'src', 'tables.gen.ts'));

/** `collective_workshop` -> `CollectiveWorkshop`. */
const pascalCase = (schema: string): string =>
  schema.replaceAll(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
