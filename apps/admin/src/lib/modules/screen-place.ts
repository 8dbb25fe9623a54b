import type { FormSchema } from '@tandem/sdk/dialect';

/** Which screen or panel stands on a page, as the server found it: plain data, because the browser loads the component itself. */
export interface ScreenPlace {
  /** Id of the module. */
  readonly module: string;
  /** Id of the project's instance; empty for a module of the centre. */
  readonly moduleId: string;
  /** Among which of its parts the module has it. */
  readonly among: 'screens' | 'projectScreens' | 'panels';
  /** Key among them: a path, or the slot of a panel. */
  readonly pattern: string;
  readonly params: Readonly<Record<string, string>>;
  readonly search: Readonly<Record<string, string>>;
  readonly config: unknown;
  /** Address of the module (of its instance), to which the screens' own paths are added. */
  readonly base: string;
  /** Those of the module's permissions that the person holds, without the module's name. */
  readonly permissions: readonly string[];
  /** What the screen's `prepare` read. */
  readonly prepared: unknown;
  /** Of a screen that is a document: the forms of the project's modules, by kind. */
  readonly forms?: Readonly<Record<string, FormSchema>>;
}
