import { type FormSchema, readPath, writePath } from '@tandem/forms';
import { addEdit, type Edit, keepMine, keepTheirs, putBack } from './edit-queue.ts';
import { type Conflict, passes, type Trouble, troubleOf } from './trouble.ts';
import type { ConfigurationView, SavedView } from './view.ts';

/** Runs something later; calling the result calls it off. */
export type Later = (run: () => void, milliseconds: number) => () => void;

export interface DraftSettings {
  readonly view: ConfigurationView;
  readonly send: (edits: readonly Edit[]) => Promise<SavedView>;
  readonly later?: Later;
}

/** How long one may go on typing before it is saved, in milliseconds. */
export const pauseBeforeSaving = 800;
const firstRetry = 2_000;
const longestRetry = 30_000;

const byTimer: Later = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/**
 * A draft being edited: what the server has, and the changes it does not have yet. Changes are saved after a pause in typing, one call
 * at a time; what did not arrive is kept and tried again; two people in one field end in a choice, never in a loss.
 */
export function createDraft({ view, send, later = byTimer }: DraftSettings) {
  const schema = view.schema as FormSchema;
  let saved = $state.raw<ConfigurationView>(view);
  let waiting = $state.raw<readonly Edit[]>([]);
  let sending = $state.raw<readonly Edit[]>([]);
  let trouble = $state.raw<Trouble>();
  let callOff = (): void => {};
  let attempts = 0;
  let running: Promise<boolean> | undefined;

  // The tree on screen is what the server has, with the unsaved changes made again: a field somebody else saved shows at once.
  const value = $derived(replay(saved.value, [...sending, ...waiting], schema));

  const saveAfter = (milliseconds: number): void => {
    callOff();
    callOff = later(() => void save(), milliseconds);
  };

  /** Saves what waits, now. True when the server has everything. */
  async function save(): Promise<boolean> {
    callOff();
    // A call on its way first; what was changed meanwhile follows it.
    if (running) return (await running) && (waiting.length === 0 || save());
    if (waiting.length === 0) return true;
    running = saveOnce();
    const arrived = await running.finally(() => (running = undefined));
    return arrived && (waiting.length === 0 || save());
  }

  async function saveOnce(): Promise<boolean> {
    sending = waiting;
    waiting = [];
    try {
      const result = await send(sending);
      saved = { ...saved, ...result };
      sending = [];
      trouble = undefined;
      attempts = 0;
      return true;
    } catch (error) {
      waiting = putBack(sending, waiting);
      sending = [];
      trouble = troubleOf(error);
      if (passes(trouble)) saveAfter(Math.min(firstRetry * 2 ** attempts++, longestRetry));
      return false;
    }
  }

  return {
    get view() {
      return saved;
    },
    get value() {
      return value;
    },
    get trouble() {
      return trouble;
    },
    get state(): 'saved' | 'waiting' | 'saving' | 'trouble' {
      if (trouble) return 'trouble';
      if (sending.length > 0) return 'saving';
      return waiting.length > 0 ? 'waiting' : 'saved';
    },
    get unsaved() {
      return waiting.length + sending.length > 0;
    },
    /** Takes a change of the form. */
    change(path: string, next: unknown): void {
      const before = readPath(value, path, schema);
      waiting = addEdit(waiting, { path, ...(before !== undefined && { before }), ...(next !== undefined && { value: next }) });
      if (trouble?.kind !== 'conflict') saveAfter(pauseBeforeSaving);
    },
    save,
    /** Ends a conflict by a choice; the choice is saved at once. */
    async choose(conflict: Conflict, choice: 'mine' | 'theirs'): Promise<void> {
      if (choice === 'mine') waiting = keepMine(waiting, conflict.path, conflict.theirs);
      else {
        waiting = keepTheirs(waiting, conflict.path);
        saved = { ...saved, value: replay(saved.value, [{ path: conflict.path, value: conflict.theirs }], schema) };
      }
      trouble = undefined;
      await save();
    },
    /** Gives up what could not be saved. */
    dropUnsaved(): void {
      callOff();
      waiting = [];
      trouble = undefined;
    },
    /** Ends the waiting when the page is left. */
    stop: () => callOff(),
  };
}

export type Draft = ReturnType<typeof createDraft>;

/** The tree with the changes made again; one whose list item somebody removed has nowhere to go and is told by the server. */
function replay(tree: SavedView['value'], edits: readonly Edit[], schema: FormSchema): SavedView['value'] {
  return edits.reduce<SavedView['value']>((current, { path, value }) => {
    try {
      return writePath(current, path, value, schema) as SavedView['value'];
    } catch (error) {
      if (error instanceof RangeError) return current;
      throw error;
    }
  }, tree);
}
