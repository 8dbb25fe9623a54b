import type { ModuleState, Standing } from '../standing.ts';

/** The project around a screen or panel, as it is published, in the reader's language where it is in words. */
export interface ProjectAround {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** The published configuration of module `projects`, texts by language. Its meaning is that module's. */
  readonly configuration: unknown;
  readonly modules: readonly ModuleAround[];
  /** What the projects of the centre that the reader works for are called, by slug: configuration may name one. */
  readonly titles: Readonly<Record<string, string>>;
  /** Today at the centre, `YYYY-MM-DD`. */
  readonly today: string;
}

/** The project that a document is printed of: each module with how it is set up. A page on screen is not sent that much. */
export interface PrintedProject extends ProjectAround {
  readonly modules: readonly PrintedModule[];
}

/** A module of the project around. */
export interface ModuleAround {
  readonly slug: string;
  /** Id of the module that it is an instance of. */
  readonly kind: string;
  readonly title: string;
  readonly aim: string;
  readonly state: ModuleState;
  /** The same with its dates and its reason. */
  readonly standing: Standing;
  /** Address of its first screen, when the reader may open one. */
  readonly href?: string | undefined;
}

/** A module of a printed project. */
export interface PrintedModule extends ModuleAround {
  /** Its published configuration, texts by language. */
  readonly configuration: unknown;
}
