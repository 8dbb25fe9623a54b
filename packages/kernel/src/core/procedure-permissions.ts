import { camelCase, type Composition, type ServerModule } from '@tandem/sdk/server';
import { checkComposition } from '../check/composition.ts';
import { definitionsIn } from '../check/procedures.ts';
import { changedRights } from '../access/changed-rights.ts';
import { installed } from '../installed.ts';
import { noMembers } from '../member/members.ts';
import { noLinks } from '../member/one-time-links.ts';
import { references } from '../references.ts';
import { taskDefinitions } from '../tasks/definitions.ts';
import { signal } from '../tasks/signal.ts';
import { coreModule } from './module.ts';

/**
 * Which permission each procedure of the API asks for, by its path (`core.project.list`), for who describes the API.
 *
 * @throws CompositionProblem when the composition lacks the module `projects`.
 */
export async function procedurePermissions(composition: Composition): Promise<ReadonlyMap<string, string>> {
  const parts = installed(composition, await checkComposition(composition), references(undefined));
  // Nothing is called here, so nothing is queued.
  const nobody = (): never => {
    throw new Error('A description of the API calls nothing.');
  };
  const idle = { tasks: taskDefinitions([]), refused: parts.refused, queued: signal(), scopeOf: nobody };
  const all: readonly ServerModule[] = [
    coreModule(parts, { changed: changedRights(), members: noMembers, links: noLinks }, idle),
    ...composition.modules,
  ];
  return new Map(
    all.flatMap(({ contract, procedures }) =>
      definitionsIn(procedures, camelCase(contract.id as string)).flatMap(({ path, definition }) =>
        definition?.meta ? [[path, definition.meta.permission] as const] : [],
      ),
    ),
  );
}
