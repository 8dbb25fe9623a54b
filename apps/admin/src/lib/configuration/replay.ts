import type { FormSchema } from '@tandem/forms/dialect';
import { writePath } from '@tandem/forms/path';
import type { Edit } from './edit-queue.ts';

/** A tree with changes made again; one whose list item somebody removed has nowhere to go, and the server says so when it is saved. */
export const replay = <T>(tree: T, edits: readonly Edit[], schema: FormSchema): T =>
  edits.reduce<T>((current, { path, value }) => {
    try {
      return writePath(current, path, value, schema) as T;
    } catch (error) {
      if (error instanceof RangeError) return current;
      throw error;
    }
  }, tree);
