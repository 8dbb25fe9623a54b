import { type AnyContract, validate } from '@tandem/sdk';
import { formOf } from '../configuration/form.ts';
import type { CheckProblem } from './problem.ts';

/** The module whose configuration is that of a project itself; a project plugin states it, so it needs no defaults. */
export const projectOwner = 'projects';

/** A configuration that no form can be drawn of, or that a centre's module cannot run on without. */
export async function configurationProblems(contract: AnyContract): Promise<CheckProblem[]> {
  const at = { module: contract.id, where: `${contract.id} config` };
  const form = formOf(contract);
  if ('reason' in form) {
    const what = `Its schema cannot be described as a form: ${form.reason}`;
    const why = 'A coordinator could not configure the module.';
    return [{ ...at, what, why, mend: 'Keep to what JSON Schema knows: no transforms, dates as text.' }];
  }
  if (contract.instances === 'project' || contract.id === projectOwner) return [];
  if ((await validate(contract.config.schema, {})).ok) return [];
  const what = 'Its configuration has no full defaults.';
  const why = 'A centre has this module once, and it runs on them.';
  return [{ ...at, what, why, mend: 'Give every field a default, or make it optional.' }];
}
