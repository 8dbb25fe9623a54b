import type { AnyContract } from '@tandem/sdk';
import type { Composition, ServerModule } from '@tandem/sdk/server';
import { findProblems } from './check.ts';
import { projectOwner } from './configuration.ts';
import type { CheckProblem } from './problem.ts';
import { readable } from './readable.ts';
import { type Refusals, refusalsOf } from './refusals.ts';

/** A composition that was looked over before anything of it runs. */
export interface CheckedComposition {
  readonly problems: readonly CheckProblem[];
  readonly refused: Refusals;
  /** The modules that serve, whose tables may be made. A refused one changes nothing in the database. */
  readonly sound: readonly ServerModule[];
}

/** A composition with which nothing could serve. */
class CompositionProblem extends Error {
  override readonly name = 'CompositionProblem';
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/**
 * Looks a composition over: what is wrong, and what therefore does not serve.
 *
 * @throws CompositionProblem when it lacks the module `projects`: it owns the shape of every project's own configuration.
 */
export async function checkComposition(composition: Composition): Promise<CheckedComposition> {
  const contracts = composition.modules.map((module): AnyContract => readable(module).contract);
  if (!contracts.some(({ id }) => id === projectOwner)) {
    throw new CompositionProblem(
      `The composition lacks the module "${projectOwner}", which every project needs.`,
      'Add it to tandem.config.ts.',
    );
  }
  const problems = await findProblems(composition);
  const refused = refusalsOf(problems, contracts);
  const sound = composition.modules.filter(({ contract }) => !refused.modules.has(contract.id as string));
  return { problems, refused, sound };
}
