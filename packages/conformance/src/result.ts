import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { fingerprintOf } from './fingerprint.ts';

/**
 * Where a run of the suite leaves what it showed of a module or a project, in the folder of the package; git ignores it. A file for
 * each: a package may bring several projects.
 */
export const resultFile = (id: string): string => join('reports', 'conformance', `${id}.json`);

const statuses = z.enum(['kept', 'broken', 'unjudged']);
/** How a rule stands in one place. `unjudged`: another rule is broken without which this one cannot be tried. */
export type RuleStatus = z.output<typeof statuses>;

const result = z.strictObject({
  fingerprint: z.string(),
  /** Rule id -> place (`package`, `embedded`, `server`) -> how it stands there. */
  rules: z.record(z.string(), z.partialRecord(z.enum(['package', 'embedded', 'server']), statuses)),
});
export type ConformanceResult = z.output<typeof result>;

/** Writes what a run showed of a module or a project in the package as it is now. */
export async function writeResult(folder: string, id: string, rules: ConformanceResult['rules']): Promise<void> {
  const path = join(folder, resultFile(id));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify({ fingerprint: fingerprintOf(folder), rules }, null, 2)}\n`);
}

/** What the last run showed; undefined when there was none, or its file is not whole. */
export async function readResult(folder: string, id: string): Promise<ConformanceResult | undefined> {
  try {
    const read = result.safeParse(JSON.parse(await readFile(join(folder, resultFile(id)), 'utf8')));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
