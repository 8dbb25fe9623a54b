import { type Advise, type AnyContract, type MessageCatalogue, validate } from '@tandem/sdk';
import { defaultsOf } from '../configuration/defaults.ts';
import { formOf } from '../configuration/form.ts';
import { frozen } from '../configuration/frozen.ts';
import { same } from '../configuration/tree.ts';
import type { CheckProblem } from './problem.ts';

/** Advice that throws, changes what it is given, differs the second time or has no words, tried on the module's own defaults. */
export async function adviceProblems(contract: AnyContract, messages: MessageCatalogue): Promise<CheckProblem[]> {
  const advise = contract.advise as Advise | undefined;
  const form = formOf(contract);
  if (!advise || 'reason' in form) return [];
  const complete = await validate(contract.config.schema, defaultsOf(form.schema));
  // Of a configuration that asks for more than its defaults, the projects that use the module are the trial.
  if (!complete.ok) return [];
  const at = { module: contract.id as string, where: `${contract.id} advise` };
  const why = 'A coordinator could not rely on what a form advises.';
  try {
    const given = (): unknown => frozen(structuredClone(complete.value));
    const [once, again] = [advise(given()), advise(given())] as const;
    if (!same(once, again)) {
      const what = 'The same configuration gets other advice the second time.';
      return [{ ...at, what, why, mend: 'Advise on the configuration alone: no clock, no chance, no memory.' }];
    }
    return once
      .filter(({ message }) => !Object.hasOwn(messages.fr, message))
      .map(({ message }) => ({
        ...at,
        what: `The text "${message}" is missing.`,
        why: 'Somebody would read its key.',
        mend: `Add "${message}" to messages/fr.json, nl.json and en.json.`,
      }));
  } catch (error) {
    const what = `It throws on the module’s defaults: ${error instanceof Error ? error.message : String(error)}`;
    return [{ ...at, what, why, mend: 'Have it read every valid configuration, and change none.' }];
  }
}
