import { type CheckProblem, findProblems } from '@tandem/kernel';
import { describe } from '@tandem/sdk';
import { dialectProblems } from '@tandem/sdk/dialect';
import type { Finding } from '../finding.ts';
import { compositionOf } from '../stage/composition.ts';
import type { Subject } from '../subject.ts';

/** The rules among which the problems that the kernel sees are divided: each problem belongs to exactly one. */
type Judged =
  | 'contract-valid'
  | 'permission-named'
  | 'messages-complete'
  | 'failures-explained'
  | 'configuration-drawn'
  | 'configuration-defaults'
  | 'messages-icu'
  | 'instruments-golden';

/** What the kernel's own check says of the module in a composition, as far as it belongs to a rule. */
const ofKernel =
  (rule: Judged) =>
  async (subject: Subject): Promise<readonly Finding[]> => {
    const { modules, projects } = compositionOf(subject);
    const problems = await findProblems({ modules: [subject.module, ...modules.slice(1)], projects });
    return problems
      .filter(({ module, project }) => module === subject.contract.id || project !== undefined)
      .filter((problem) => ruleOf(problem, subject) === rule)
      .map(({ where, what, why, mend }) => ({ where, what: `${what} ${why}`, mend }));
  };

function ruleOf({ where, what }: CheckProblem, subject: Subject): Judged {
  const id = subject.contract.id as string;
  if (/ messages\/\w+\.json$/.test(where)) return ruleOfText(what);
  if (where.startsWith(`${id} instruments/`)) return 'instruments-golden';
  if (where === `${id} config`) return isDescribed(subject) ? 'configuration-defaults' : 'configuration-drawn';
  return where.startsWith(`${id}.`) ? 'permission-named' : 'contract-valid';
}

function ruleOfText(what: string): Judged {
  if (!what.endsWith('is missing.')) return 'messages-icu';
  return what.includes('"error.') ? 'failures-explained' : 'messages-complete';
}

function isDescribed({ contract }: Subject): boolean {
  try {
    describe(contract.config.schema);
    return true;
  } catch {
    return false;
  }
}

export const contractValid = ofKernel('contract-valid');
export const permissionNamed = ofKernel('permission-named');
export const textsComplete = ofKernel('messages-complete');
export const failureTextsComplete = ofKernel('failures-explained');
export const messagesIcu = ofKernel('messages-icu');
export const instrumentsGolden = ofKernel('instruments-golden');
export const defaultsComplete = ofKernel('configuration-defaults');

/** A configuration that the form can draw, whole. */
export async function configurationDrawn(subject: Subject): Promise<readonly Finding[]> {
  if (!isDescribed(subject)) return await ofKernel('configuration-drawn')(subject);
  const problems = dialectProblems(describe(subject.contract.config.schema));
  return problems.map(({ path, text }) => ({ where: `${subject.contract.id} config ${path}`, what: text }));
}
