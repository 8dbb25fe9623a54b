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
    return [{ ...at, what, mend: 'Keep to what JSON Schema knows: no transforms, dates as text.' }];
  }
  if (contract.instances === 'project' || contract.id === projectOwner) return [];
  if ((await validate(contract.config.schema, {})).ok) return [];
  const what = 'A centre has this module once and cannot configure it yet, but its configuration has no full defaults.';
  return [{ ...at, what, mend: 'Give every field a default, or make it optional.' }];
}
