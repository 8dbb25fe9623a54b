import type { Shape } from '../contract.ts';
import type { ModuleClient } from './module-client.ts';
import type { Format, Translate } from './screen.ts';

/** What a finder is asked. */
export interface Finding<S extends Shape, Api extends object> {
  readonly api: ModuleClient<Api>;
  /** The instance, for modules with `instances: 'project'`; else the empty string. */
  readonly moduleId: string;
  /** What was typed, at least two letters; empty for a finder that is asked once. */
  readonly text: string;
  /** Today at the centre, `YYYY-MM-DD`. */
  readonly today: string;
  /** More are not shown. */
  readonly limit: number;
  /** Broken off when somebody types on: hand it to the call. */
  readonly signal: AbortSignal;
  readonly t: Translate<S['message']>;
  readonly format: Format;
}

/** Something that was found, and the screen of the module that shows it. */
export interface Found {
  /** Path of its screen, below the module's address. */
  readonly path: string;
  readonly label: string;
  /** Beside it, to tell two of the same name apart. */
  readonly detail?: string;
}

/** What the palette finds in a module: people by their names, the sessions of today. */
export interface Finder<S extends Shape, Api extends object> {
  /** The heading above what is found. */
  readonly title: S['message'];
  readonly permission: S['permission'];
  readonly icon: string;
  /**
   * `typed`: asked for what was typed, from two letters on. `opened`: asked once when the palette opens, of each project that is open to the
   * person; the palette looks through its answer itself.
   */
  readonly asked: 'typed' | 'opened';
  /** Finds; the order is that in which it is shown. */
  find(asked: Finding<S, Api>): Promise<readonly Found[]>;
}
