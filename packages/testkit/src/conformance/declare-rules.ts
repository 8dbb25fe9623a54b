import {
  exemptionFile,
  type Exemptions,
  places,
  readExemptions,
  type Rule,
  type RulePlace,
  type RuleStatus,
  writeResult,
} from '@tandem/conformance';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Examination } from './verdict.ts';

/** Two databases made anew on a machine that does much else: milliseconds. */
const makingDatabases = 300_000;

/** In milliseconds: a compiler, or every procedure of a module called some hundred times, beside other tests. */
const longest = 180_000;

const on = { package: '', embedded: ', on the embedded database', server: ', on a PostgreSQL server' } as const;

/** Makes a test of each rule in each of its places, and keeps what they showed of the module or project for `tandem check`. */
export function declareRules<Id extends string>(
  id: string,
  folder: string,
  rules: Readonly<Record<Id, Rule>>,
  examination: Examination<Id>,
): void {
  describe(`${id} conforms`, () => {
    const shown: Record<string, Partial<Record<RulePlace, RuleStatus>>> = {};
    let exemptions: Exemptions = {};
    beforeAll(async () => {
      exemptions = await readExemptions(folder, rules).catch(() => ({}));
      for (const place of places.databases) await examination.prepare(place);
    }, makingDatabases);
    afterAll(async () => {
      await examination.close();
      await writeResult(folder, id, shown);
    });
    test(`its ${exemptionFile} names rules that exist, each with a reason`, async () => {
      await expect(readExemptions(folder, rules)).resolves.toBeDefined();
    });
    for (const rule of Object.keys(rules) as Id[]) {
      const { title, on: ground } = rules[rule];
      for (const place of places[ground]) {
        test(`${title}${on[place]}`, { timeout: longest }, async ({ annotate }) => {
          const { status, texts } = await examination.verdict(rule, place);
          shown[rule] = { ...shown[rule], [place]: status };
          const reason = exemptions[rule];
          if (reason !== undefined) await annotate(`exempt: ${reason}`, 'warning');
          const needless = `${exemptionFile} exempts from "${rule}", which is kept. Take the exemption out.`;
          const broken = reason === undefined ? texts : status === 'kept' ? [needless] : [];
          // What to mend is the whole message: a difference of two lists would hide it.
          expect(broken.length, `\n${broken.join('\n\n')}\n`).toBe(0);
        });
      }
    }
  });
}
