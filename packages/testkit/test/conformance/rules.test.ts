import { type ModuleRuleId, moduleRules, places, type RulePlace } from '@tandem/conformance';
import { describe, expect, test } from 'vitest';
import { examine } from '../../src/conformance/examination.ts';
import { type AnyModule, subjectOf } from '../../src/conformance/subject.ts';
import type { Verdict } from '../../src/conformance/verdict.ts';
import { brokenPackage } from './broken-package.ts';
import { broken } from './broken.ts';
import { expectWhole } from './expect-whole.ts';
import { boardServer, soundFolder, soundOptions } from './sound.ts';

const ids = Object.keys(moduleRules) as ModuleRuleId[];

/** What all rules say of a module, by rule, in the places given. */
async function verdictsOf(module: AnyModule, folder: string, where: readonly RulePlace[]) {
  const examination = examine(subjectOf(module, soundOptions, folder));
  const verdicts: { readonly id: ModuleRuleId; readonly place: RulePlace; readonly verdict: Verdict }[] = [];
  try {
    for (const id of ids) {
      const asked = places[moduleRules[id].on].filter((place) => where.includes(place));
      for (const place of asked) verdicts.push({ id, place, verdict: await examination.verdict(id, place) });
    }
  } finally {
    await examination.close();
  }
  return verdicts;
}

/** Databases of both kinds, made anew on a busy machine: milliseconds. */
const long = 300_000;

describe('The suite', { timeout: long }, () => {
  test('finds nothing in a sound module, on either database', async () => {
    const verdicts = await verdictsOf(boardServer, soundFolder, ['package', 'embedded', 'server']);
    expect(verdicts.filter(({ verdict }) => verdict.status !== 'kept')).toEqual([]);
  });

  test.each(ids)('finds one module that breaks the rule %s, and nothing else wrong with it', async (id) => {
    const { module = (sound) => sound, files = {}, where } = broken[id];
    const { folder, remove } = await brokenPackage(files);
    try {
      const verdicts = await verdictsOf(module(boardServer), folder, ['package', 'server']);
      const found = verdicts.filter(({ verdict }) => verdict.status === 'broken');
      expect(found.map((one) => ({ id: one.id, texts: one.verdict.texts }))).toEqual([
        { id, texts: expect.arrayContaining([expect.stringContaining(`${where}: `)]) },
      ]);
      for (const text of found[0]?.verdict.texts ?? []) expectWhole(text, moduleRules[id].why);
    } finally {
      await remove();
    }
  });
});
