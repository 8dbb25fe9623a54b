import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { pagesIn, referenceFolder, writeReference } from './src/reference.ts';

const checking = process.argv.includes('--check');
const folder = checking ? await mkdtemp(join(tmpdir(), 'tandem-reference-')) : referenceFolder;
const holes = await writeReference(folder);
const isCurrent =
  !checking || (holes.length === 0 && isDeepStrictEqual(await pagesIn(folder), await pagesIn(referenceFolder)));
if (checking) await rm(folder, { recursive: true, force: true });
for (const hole of holes) console.error(hole);
if (holes.length === 0) {
  const said = isCurrent
    ? 'The reference is that of the docstrings.'
    : 'The reference is out of date. Run: pnpm reference';
  console.log(said);
}
process.exitCode = holes.length === 0 && isCurrent ? 0 : 1;
