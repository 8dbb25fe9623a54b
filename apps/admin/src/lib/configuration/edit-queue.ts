import type { FormSchema } from '@tandem/forms/dialect';
import { writePath } from '@tandem/forms/path';
import { sameData } from '@tandem/sdk/dialect';

/** One change of a configuration, as the API takes it. */
export interface Edit {
  /** JSON Pointer; list items by their key. */
  readonly path: string;
  /** What stood there before, as far as the editor saw; absent when there was nothing. */
  readonly before?: unknown;
  /** What stands there now; absent when the place was taken away. */
  readonly value?: unknown;
}

/** Whether two places are one, or one lies inside the other. */
export const overlap = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

/**
 * Adds a change to those that wait to be saved. Typing changes one place again and again: such changes become one, from what stood
 * there first to what stands there now, unless something around that place changed in between.
 */
export function addEdit(queue: readonly Edit[], edit: Edit): readonly Edit[] {
  const last = queue.findLastIndex(({ path }) => overlap(path, edit.path));
  const same = queue[last];
  if (same?.path !== edit.path) return [...queue, edit];
  return queue.with(last, withValue({ path: edit.path, ...('before' in same && { before: same.before }) }, edit.value));
}

const withValue = (edit: Edit, value: unknown): Edit => (value === undefined ? edit : { ...edit, value });

/** Changes that were on their way and did not arrive, followed by those made since. */
export const putBack = (sent: readonly Edit[], since: readonly Edit[]): readonly Edit[] => since.reduce(addEdit, sent);

/**
 * Of changes of which nobody knows whether they arrived (the answer was lost, the tab ended), those that did not: whatever changes
 * nothing any more when it is made again, from the first on, is there.
 */
export function notArrived(queue: readonly Edit[], tree: unknown, schema: FormSchema): readonly Edit[] {
  // Of several changes the last state counts: a list that got a line, then the words in that line.
  const arrived = queue.findLastIndex((_, last) => changeNothing(queue.slice(0, last + 1), tree, schema));
  return queue.slice(arrived + 1);
}

function changeNothing(edits: readonly Edit[], tree: unknown, schema: FormSchema): boolean {
  try {
    return sameData(
      edits.reduce<unknown>((current, { path, value }) => writePath(current, path, value, schema), tree),
      tree,
    );
  } catch (error) {
    // In a line that a colleague took out: that is for the server to say.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** After a conflict: keeps one's own value at a place, now knowing what it replaces. */
export function keepMine(queue: readonly Edit[], path: string, theirs: unknown): readonly Edit[] {
  const at = queue.findIndex((edit) => edit.path === path);
  const mine = queue[at];
  return mine ? queue.with(at, { ...mine, before: theirs }) : queue;
}

/** After a conflict: drops one's own changes at a place and inside it. */
export const keepTheirs = (queue: readonly Edit[], path: string): readonly Edit[] =>
  queue.filter((edit) => edit.path !== path && !edit.path.startsWith(`${path}/`));
