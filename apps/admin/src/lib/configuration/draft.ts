import type { FormSchema } from '@tandem/forms/dialect';
import { readPath, schemaAt } from '@tandem/forms/path';
import { createSubscriber } from 'svelte/reactivity';
import { type Batch, batchOf } from './batch.ts';
import { addEdit, type Edit, keepMine, keepTheirs, notArrived, overlap, putBack } from './edit-queue.ts';
import { longTextsIn } from './long-text.ts';
import { replay } from './replay.ts';
import { share } from './share.ts';
import { type Conflict, isOfOneChange, passes, type Trouble, troubleOf } from './trouble.ts';
import type { ConfigurationView, SavedView } from './view.ts';

/** Runs something later; calling the result calls it off. */
export type Later = (run: () => void, milliseconds: number) => () => void;

export interface DraftSettings {
  readonly view: ConfigurationView;
  readonly send: (edits: readonly Edit[]) => Promise<SavedView>;
  /** Reads the part again, after somebody else's change was taken over or an answer was lost. */
  readonly read: () => Promise<ConfigurationView>;
  /** Keeps what the server does not have, in case the page ends; told after each change of it. */
  readonly keep?: (edits: readonly Edit[]) => void;
  readonly later?: Later;
}

export type DraftState = 'saved' | 'waiting' | 'saving' | 'held' | 'trouble';

/** A change that cannot be saved as it is, and why. */
export interface Held {
  readonly path: string;
  /** A refusal of the server, by the key of its text; a text that is too long to be sent, by how many characters it has. */
  readonly why: { readonly key: string } | { readonly characters: number };
}

/** How long one may go on typing before it is saved, in milliseconds. */
export const pauseBeforeSaving = 800;
const firstRetry = 2_000;
const longestRetry = 30_000;

/** Something that pages follow, and the call that tells them that it has changed. */
function followed(): readonly [follow: () => void, tell: () => void] {
  let update = (): void => {};
  const follow = createSubscriber((changed) => {
    update = changed;
    return () => (update = () => {});
  });
  return [follow, () => update()];
}

const byTimer: Later = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

/**
 * A draft being edited: what the server has, and the changes it does not have yet. Changes are saved after a pause in typing, one call
 * at a time; what did not arrive is kept and tried again; two people in one field end in a choice, never in a loss. A change that
 * cannot be saved stays on the page and says so, and keeps no other from being saved.
 */
export function createDraft({ view, send, read, keep = () => {}, later = byTimer }: DraftSettings) {
  let saved = view;
  let waiting: readonly Edit[] = [];
  let sending: readonly Edit[] = [];
  // Sent without an answer: nobody knows whether the server has them. They come before what waits.
  let unsure: readonly Edit[] = [];
  /** Why the server refuses the change at a place. */
  const refused = new Map<string, string>();
  /** One by one, after a call was refused for one of its changes. */
  let singly = false;
  let trouble: Trouble | undefined;
  // The tree on screen is what the server has, with the unsaved changes made again: a field somebody else saved shows at once.
  let value = view.value;
  let attempts = 0;
  let running: Promise<boolean> | undefined;
  let callOff = (): void => {};

  // What reads the draft on a page is drawn again after each change of what it reads: what the server said is not what is written.
  const [follow, tell] = followed();
  const [followView, tellView] = followed();
  let told = saved;
  const take = (answered: ConfigurationView): void => {
    saved = share(saved, answered);
  };
  const schema = (): FormSchema => saved.schema as FormSchema;
  const unsaved = (): readonly Edit[] => [...unsure, ...sending, ...waiting];
  const changed = (): void => {
    value = replay(saved.value, unsaved(), schema());
    keep(unsaved());
    if (told !== saved) tellView();
    told = saved;
    tell();
  };
  const longTexts = (edit: Edit) => longTextsIn(edit, schemaAt(schema(), edit.path, value));
  const isHeld = (edit: Edit): boolean => refused.has(edit.path) || longTexts(edit).length > 0;
  const batch = (): Batch => batchOf(waiting, isHeld, singly ? 1 : undefined);
  const anythingToSend = (): boolean => unsure.length > 0 || batch().now.length > 0;

  const saveAfter = (milliseconds: number): void => {
    callOff();
    callOff = later(() => void save(), milliseconds);
  };

  /** Saves what waits, now. True when the server has everything. */
  async function save(): Promise<boolean> {
    callOff();
    // A call on its way first; what was changed meanwhile follows it.
    if (running) return (await running) && goOn();
    if (!anythingToSend()) return waiting.length === 0;
    running = saveOnce().finally(() => (running = undefined));
    return (await running) && goOn();
  }
  const goOn = (): boolean | Promise<boolean> => (anythingToSend() ? save() : waiting.length === 0);

  async function saveOnce(): Promise<boolean> {
    try {
      if (unsure.length > 0) await findOut();
      const { now, later: others, held } = batch();
      if (now.length === 0) return settled();
      sending = now;
      waiting = [...held, ...others];
      changed();
      take({ ...saved, ...(await send(now)) });
      sending = [];
      return settled();
    } catch (error) {
      return failed(troubleOf(error));
    } finally {
      changed();
    }
  }

  /** Looks whether the changes without an answer are there; what is not there waits again, as what was never sent. */
  async function findOut(): Promise<void> {
    const now = await read();
    waiting = notArrived([...unsure, ...waiting], now.value, now.schema as FormSchema).reduce(addEdit, []);
    unsure = [];
    take(now);
  }

  const settled = (): true => {
    trouble = undefined;
    attempts = 0;
    if (batch().later.length === 0) singly = false;
    return true;
  };

  /** @returns whether the rest can be saved all the same. */
  function failed(met: Trouble): boolean {
    const tried = sending;
    sending = [];
    if (passes(met)) {
      unsure = [...unsure, ...tried];
      trouble = met;
      saveAfter(Math.min(firstRetry * 2 ** attempts++, longestRetry));
      return false;
    }
    waiting = putBack(tried, waiting);
    if (met.kind === 'refused' && isOfOneChange(met)) {
      const [only, ...more] = tried;
      if (more.length > 0) singly = true;
      else if (only) refused.set(only.path, met.key);
      return settled();
    }
    trouble = met;
    return false;
  }

  return {
    get view(): ConfigurationView {
      followView();
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
    /** What cannot be saved as it is. */
    get held(): readonly Held[] {
      follow();
      return waiting.flatMap((edit): Held[] => {
        const key = refused.get(edit.path);
        if (key !== undefined) return [{ path: edit.path, why: { key } }];
        return longTexts(edit).map(({ path, characters }) => ({ path, why: { characters } }));
      });
    },
    get state(): DraftState {
      follow();
      if (trouble) return 'trouble';
      if (sending.length > 0) return 'saving';
      if (anythingToSend()) return 'waiting';
      return waiting.length > 0 ? 'held' : 'saved';
    },
    get unsaved(): boolean {
      follow();
      return unsaved().length > 0;
    },
    /** Takes a change of the form. */
    change(path: string, next: unknown): void {
      const before = readPath(value, path, schema());
      for (const place of refused.keys()) if (overlap(place, path)) refused.delete(place);
      waiting = addEdit(waiting, {
        path,
        ...(before !== undefined && { before }),
        ...(next !== undefined && { value: next }),
      });
      changed();
      if (trouble?.kind !== 'conflict') saveAfter(pauseBeforeSaving);
    },
    save,
    /**
     * Takes up changes that another page could not save before it ended, and saves them. What the server has already is left out.
     *
     * @returns whether there were any.
     */
    takeUp(edits: readonly Edit[]): boolean {
      const missing = notArrived(edits, saved.value, schema());
      if (missing.length === 0) return false;
      waiting = putBack(missing.reduce(addEdit, []), waiting);
      changed();
      void save();
      return true;
    },
    /** Ends a conflict by a choice; the choice is saved at once. */
    async choose(conflict: Conflict, choice: 'mine' | 'theirs'): Promise<void> {
      if (choice === 'mine') waiting = keepMine(waiting, conflict.path, conflict.theirs);
      else {
        waiting = keepTheirs(waiting, conflict.path);
        take(await read());
      }
      trouble = undefined;
      changed();
      await save();
    },
    /**
     * Takes over what colleagues have saved meanwhile; while something of one's own waits, saving it does that.
     *
     * @returns whether a new revision was published.
     */
    async lookAgain(): Promise<boolean> {
      const isBusy = (): boolean => running !== undefined || unsaved().length > 0 || trouble !== undefined;
      if (isBusy()) return false;
      const now = await read();
      if (isBusy()) return false;
      const isPublished = now.revision.number !== saved.revision.number;
      take(now);
      changed();
      return isPublished;
    },
    /** Gives up what could not be saved: only what cannot be saved as it is, or everything. */
    dropUnsaved(which: 'held' | 'all' = 'all'): void {
      callOff();
      const { now, later: others } = batch();
      waiting = which === 'held' ? [...now, ...others] : [];
      if (which === 'all') unsure = [];
      refused.clear();
      trouble = undefined;
      changed();
      if (anythingToSend()) void save();
    },
    /** Ends the waiting when the page is left. */
    stop: (): void => callOff(),
  };
}

export type Draft = ReturnType<typeof createDraft>;
