import type { AnyContract } from '@tandem/sdk';
import type { Replacement } from '@tandem/sdk/server';
import { nearest } from './nearest.ts';
import type { CheckProblem } from './problem.ts';
import { foreignTag } from './sdk-version.ts';

/** Replacements of policies that no module has, or that two of them make. */
export function policyProblems(
  replacements: readonly Replacement[],
  contracts: readonly AnyContract[],
): CheckProblem[] {
  return replacements.flatMap((replacement, index) => {
    const { module, policy } = replacement;
    const where = `tandem.config.ts policies: ${module} ${policy}`;
    const foreign = foreignTag(replacement, '@tandem/replacement');
    if (foreign) return [{ where, ...foreign }];
    const contract = contracts.find(({ id }) => id === module);
    if (!contract) {
      const what = `It replaces a policy of the module ${module}, which is not installed.`;
      return [{ where, what, why: 'Nothing would ever ask it.', mend: 'Remove it, or add the module.' }];
    }
    const declared = Object.keys(contract.policies as object);
    if (!declared.includes(policy)) {
      const what = `The module ${module} ${contract.version} has no policy "${policy}".`;
      const why = 'What was decided here would not hold.';
      return [{ module, where, what, why, mend: nearest(policy, declared).remedy('policy') }];
    }
    const isSecond = replacements.findIndex((one) => one.module === module && one.policy === policy) < index;
    if (!isSecond) return [];
    const what = `The policy "${policy}" is replaced twice.`;
    return [{ module, where, what, why: 'Which one holds would depend on their order.', mend: 'Keep one of them.' }];
  });
}
