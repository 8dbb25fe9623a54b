import { type Edit, overlap } from './edit-queue.ts';

/** What travels in one call, and what stays: a change that cannot be saved, with those that hang on it. */
export interface Batch {
  readonly now: readonly Edit[];
  /** In their order. */
  readonly later: readonly Edit[];
  readonly held: readonly Edit[];
}

/** Most changes of one call, and most characters: the API takes 200 changes and a megabyte. */
const most = { edits: 200, characters: 300_000 };

/**
 * Takes from a queue what one call can bring. What is held never keeps the rest from being saved.
 *
 * @param isHeld says which change cannot be saved as it is.
 */
export function batchOf(queue: readonly Edit[], isHeld: (edit: Edit) => boolean, atMost = most.edits): Batch {
  const now: Edit[] = [];
  const later: Edit[] = [];
  const held: Edit[] = [];
  let characters = 0;
  for (const edit of queue) {
    if (isHeld(edit) || held.some(({ path }) => overlap(path, edit.path))) held.push(edit);
    else {
      characters += JSON.stringify(edit).length;
      const fits = now.length === 0 || (now.length < atMost && characters <= most.characters);
      if (fits && later.length === 0) now.push(edit);
      else later.push(edit);
    }
  }
  return { now, later, held };
}
