import { problemsIn } from '@tandem/client';
import type { Tandem } from './connect.js';

/** One number of a part's configuration: from what was seen to what is wanted. */
export interface Change {
  readonly project: string;
  readonly part: string;
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Writes a change into the project's draft. `before` says what this program saw, so that it overwrites nobody: if somebody wrote in the same place
 * meanwhile, the call ends in `core/draft-conflict`, which says who and what.
 *
 * @returns the version of the draft, to publish this one and no later one.
 */
export async function writeDraft({ api, failure }: Tandem, change: Change): Promise<number> {
  const { project, part: chain, path, from: before, to: value } = change;
  try {
    const { draft } = await api.core.configuration.edit.mutate({ project, chain, edits: [{ path, before, value }] });
    return draft.version;
  } catch (error) {
    const conflict = failure(error, 'core/draft-conflict');
    if (conflict) {
      throw new Error(`${conflict.actorName} wrote ${JSON.stringify(conflict.theirs)} at ${conflict.path} meanwhile.`);
    }
    const [problem] = problemsIn(error);
    if (problem) throw new Error(`The change does not fit: ${problem.key} at ${problem.path}.`);
    throw error;
  }
}

/** Publishes that version of the draft, and says what came of it in one line. */
export async function publish(
  { api, failure }: Tandem,
  project: string,
  version: number,
  reason: string,
): Promise<string> {
  try {
    const { revision } = await api.core.configuration.publish.mutate({ project, version, reason });
    return `published as revision ${revision}`;
  } catch (error) {
    // Details are typed by the code: a wrong code, or a wrong field, does not compile.
    const moved = failure(error, 'core/draft-moved-on');
    if (moved) return `not published: ${moved.actorName} has written version ${moved.version} meanwhile`;
    const stopped = failure(error, 'core/draft-has-problems');
    if (stopped) return `not published: ${stopped.count} problems stand in the way`;
    if (failure(error, 'core/nothing-to-publish')) return 'not published: there is nothing to publish';
    throw error;
  }
}
