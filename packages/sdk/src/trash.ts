import type { Out, Schema } from './schema.ts';

/**
 * A kind of thing of a module that can be taken away and brought back: what is taken away is kept for 30 days in the centre's trash,
 * complete, and then for nobody any more.
 */
export interface TrashKind<C extends Schema = Schema, P extends string = string, Key extends string = string> {
  /** Message key of what it is called, for the list of the trash: "Contact person". */
  readonly label: Key;
  /**
   * What taking it away asked for: who holds it there sees it in the trash and may bring it back. Of what a module keeps for the whole
   * centre it is held in the centre; of an instance, in that instance.
   */
  readonly permission: P;
  /**
   * All that is needed to bring it back as it was, ids included. It is stored as JSON, so the schema must accept its own output; what a
   * later version of the module adds needs a default, or what lies in the trash on that day cannot come back.
   */
  readonly content: C;
}

/** What lies in the trash, as the module that brings it back is given it. */
export interface TrashedThing<C extends Schema = Schema> {
  /** The id that it had, and has again. */
  readonly id: string;
  /** The project that it was taken from; `null`: it belonged to none. */
  readonly projectId: string | null;
  readonly content: Out<C>;
  /** ISO instant with Z. */
  readonly removedAt: string;
}
