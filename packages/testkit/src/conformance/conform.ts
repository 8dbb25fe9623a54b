import { moduleRules } from '@tandem/conformance';
import { declareRules } from './declare-rules.ts';
import { examine } from './examination.ts';
import { testedPackage } from './package-folder.ts';
import { type AnyModule, type ConformOptions, subjectOf } from './subject.ts';

/**
 * Makes one test for each rule of docs/conformance.md that a module keeps. A module's `test/conformance.test.ts` is this one
 * call. What it showed is written to `reports/conformance/` of the package, from where `tandem check` reads the tier.
 *
 * @example conform(noticeBoardServer, { fixtures: async ({ as }) => ({ noticeId: (await as('coordinator').noticeBoard.notice.post({ body: 'x' })).id }) });
 * @throws Error when it is not called in a test file.
 */
export function conform<const S extends AnyModule, const B extends readonly AnyModule[] = readonly []>(
  module: S,
  options: ConformOptions<S, B> = {},
): void {
  const folder = testedPackage();
  declareRules(module.contract.id, folder, moduleRules, examine(subjectOf(module, options, folder)));
}
