import {
  type Exemptions,
  exemptionFile,
  type ModuleRuleId,
  moduleRules,
  places,
  readExemptions,
  type RulePlace,
  type RuleStatus,
  writeResult,
} from '@tandem/conformance';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine } from './examination.ts';
import { packageFolder } from './package-folder.ts';
import { type AnyModule, type ConformOptions, subjectOf } from './subject.ts';

/** Two databases made anew on a machine that does much else: milliseconds. */
const makingDatabases = 300_000;

const on = { package: '', embedded: ', on the embedded database', server: ', on a PostgreSQL server' } as const;

/**
 * Makes one test for each rule of docs/conformance.md that a module keeps. A module's `test/conformance.test.ts` is this one
 * call. What it showed is written to `reports/conformance.json` of the package, from where `tandem check` reads the tier.
 *
 * @example conform(noticeBoardServer, { fixtures: async ({ as }) => ({ noticeId: (await as('coordinator').noticeBoard.notice.post({ body: 'x' })).id }) });
 * @throws Error when it is not called in a test file.
 */
export function conform<const S extends AnyModule, const B extends readonly AnyModule[] = readonly []>(
  module: S,
  options: ConformOptions<S, B> = {},
): void {
  const folder = packageFolder(testFile());
  const examination = examine(subjectOf(module, options, folder));
  describe(`${module.contract.id} conforms`, () => {
    const shown: Record<string, Partial<Record<RulePlace, RuleStatus>>> = {};
    let exemptions: Exemptions = {};
    beforeAll(async () => {
      exemptions = await readExemptions(folder, moduleRules).catch(() => ({}));
      for (const place of places.databases) await examination.prepare(place);
    }, makingDatabases);
    afterAll(async () => {
      await examination.close();
      await writeResult(folder, shown);
    });
    test(`its ${exemptionFile} names rules that exist, each with a reason`, async () => {
      await expect(readExemptions(folder, moduleRules)).resolves.toBeDefined();
    });
    for (const id of Object.keys(moduleRules) as ModuleRuleId[]) {
      const { title, on: ground } = moduleRules[id];
      for (const place of places[ground]) {
        test(`${title}${on[place]}`, async ({ annotate }) => {
          const { status, texts } = await examination.verdict(id, place);
          shown[id] = { ...shown[id], [place]: status };
          const reason = exemptions[id];
          if (reason !== undefined) await annotate(`exempt: ${reason}`, 'warning');
          const needless = `${exemptionFile} exempts from "${id}", which is kept. Take the exemption out.`;
          expect(reason === undefined ? texts : status === 'kept' ? [needless] : []).toEqual([]);
        });
      }
    }
  });
}

function testFile(): string {
  const file = expect.getState().testPath;
  if (file === undefined) throw new Error('conform makes tests: call it in a test file, outside of any test.');
  return file;
}
