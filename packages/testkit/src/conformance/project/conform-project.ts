import { projectRules } from '@tandem/conformance';
import type { Project } from '@tandem/sdk';
import { declareRules } from '../declare-rules.ts';
import { testedPackage } from '../package-folder.ts';
import type { AnyModule } from '../subject.ts';
import { examineProject } from './examine-project.ts';

/**
 * Makes one test for each rule of docs/conformance.md that a project plugin keeps. A plugin's `test/conformance.test.ts` is
 * this one call. What it showed is written to `reports/conformance/` of the package, from where `tandem check` reads the tier.
 *
 * @param modules the server halves of the modules it composes, and of those they use.
 * @throws Error when it is not called in a test file.
 */
export function conformProject(project: Project, { modules }: { readonly modules: readonly AnyModule[] }): void {
  const folder = testedPackage();
  declareRules(project.id, folder, projectRules, examineProject({ project, modules, folder }));
}
