import type { FormSchema } from '@tandem/forms/dialect';
import { readPath } from '@tandem/forms/path';
import { createSubscriber } from 'svelte/reactivity';
import { addEdit, type Edit, keepMine, keepTheirs, putBack } from './edit-queue.ts';
import { replay } from './replay.ts';
import { type Conflict, passes, type Trouble, troubleOf } from './trouble.ts';
import type { ConfigurationView, SavedView } from './view.ts';

/** Runs something later; calling the result calls it off. */
export type Later = (run: () => void, milliseconds: number) => () => void;

export interface DraftSettings {
  readonly view: ConfigurationView;
  readonly send: (edits: readonly Edit[]) => Promise<SavedView>;
  /** Reads the part again, after somebody else's change was taken over. */
  readonly read: () => Promise<ConfigurationView>;
  readonly later?: Later;
}

export type DraftState = 'saved' | 'waiting' | 'saving' | 'trouble';

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
export function createDraft({ view, send, read, later = byTimer }: DraftSettings) {
  const schema = view.schema as FormSchema;
  let saved = view;
  let waiting: readonly Edit[] = [];
  let sending: readonly Edit[] = [];
  let trouble: Trouble | undefined;
  // The tree on screen is what the server has, with the unsaved changes made again: a field somebody else saved shows at once.
  let value = view.value;
  let attempts = 0;
  let running: Promise<boolean> | undefined;
  let callOff = (): void => {};

  // What reads the draft on a page is drawn again after each change of it.
  let tell = (): void => {};
  const follow = createSubscriber((update) => {
    tell = update;
    return () => (tell = () => {});
  });
  const changed = (): void => {
    value = replay(saved.value, [...sending, ...waiting], schema);
    tell();
  };

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
    running = saveOnce().finally(() => (running = undefined));
    return (await running) && (waiting.length === 0 || save());
  }

  async function saveOnce(): Promise<boolean> {
    sending = waiting;
    waiting = [];
    changed();
    try {
      saved = { ...saved, ...(await send(sending)) };
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
    } finally {
      changed();
    }
  }

  return {
    get view(): ConfigurationView {
      follow();
      return saved;
    },
    get value(): ConfigurationView['value'] {
      follow();
      return value;
    },
    get trouble(): Trouble | undefined {
      follow();
      return trouble;
    },
    get state(): DraftState {
      follow();
      if (trouble) return 'trouble';
      if (sending.length > 0) return 'saving';
      return waiting.length > 0 ? 'waiting' : 'saved';
    },
    get unsaved(): boolean {
      follow();
      return waiting.length + sending.length > 0;
    },
    /** Takes a change of the form. */
    change(path: string, next: unknown): void {
      const before = readPath(value, path, schema);
      waiting = addEdit(waiting, {
        path,
        ...(before !== undefined && { before }),
        ...(next !== undefined && { value: next }),
      });
      changed();
      if (trouble?.kind !== 'conflict') saveAfter(pauseBeforeSaving);
    },
    save,
    /** Ends a conflict by a choice; the choice is saved at once. */
    async choose(conflict: Conflict, choice: 'mine' | 'theirs'): Promise<void> {
      if (choice === 'mine') waiting = keepMine(waiting, conflict.path, conflict.theirs);
      else {
        waiting = keepTheirs(waiting, conflict.path);
        saved = await read();
      }
      trouble = undefined;
      changed();
      await save();
    },
    /** Takes over what colleagues have saved meanwhile; while something of one's own waits, saving it does that. */
    async lookAgain(): Promise<void> {
      if (running || waiting.length > 0 || trouble) return;
      const now = await read();
      if (running || waiting.length > 0 || now.revision.number !== saved.revision.number) return;
      saved = now;
      changed();
    },
    /** Gives up what could not be saved. */
    dropUnsaved(): void {
      callOff();
      waiting = [];
      trouble = undefined;
      changed();
    },
    /** Ends the waiting when the page is left. */
    stop: (): void => callOff(),
  };
}

export type Draft = ReturnType<typeof createDraft>;
