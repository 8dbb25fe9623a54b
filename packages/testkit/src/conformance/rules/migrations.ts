import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Migration } from '@tandem/sdk/server';
import type { Finding } from '../finding.ts';
import type { Subject } from '../subject.ts';

const file = 'test/migrations.json';
const carriageReturns = /\r\n/g;

/** As the ledger of a database makes it: line endings, which git may change, do not count. */
const checksumOf = (text: string): string =>
  createHash('sha256').update(text.replaceAll(carriageReturns, '\n')).digest('hex');

/** Each migration has the checksum it was released with. */
export async function migrationsKept({ module, folder }: Subject): Promise<readonly Finding[]> {
  if (module.migrations.length === 0) return [];
  const kept = await readKept(join(folder, file));
  if (kept === undefined) {
    const all = Object.fromEntries(module.migrations.map(({ name, up }) => [name, checksumOf(up)]));
    const mend = `Write the file: ${JSON.stringify(all)}`;
    return [{ where: file, what: 'There are no checksums of released migrations, or they are not JSON.', mend }];
  }
  const names = module.migrations.map(({ name }) => name);
  const gone = Object.keys(kept).filter((name) => !names.includes(name));
  return [
    ...module.migrations.flatMap((one) => changed(one, kept)),
    ...gone.map((name) => ({ where: file, what: `The migration "${name}" was released and is gone.` })),
  ];
}

function changed({ name, up }: Migration, kept: Readonly<Record<string, unknown>>): readonly Finding[] {
  const checksum = checksumOf(up);
  if (kept[name] === checksum) return [];
  if (Object.hasOwn(kept, name))
    return [{ where: file, what: `The text of "${name}" is not the one that was released.` }];
  return [{ where: file, what: `The migration "${name}" is not noted.`, mend: `Add "${name}": "${checksum}".` }];
}

async function readKept(path: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}
