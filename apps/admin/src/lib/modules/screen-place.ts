/** Which screen or panel stands on a page, as the server found it: plain data, because the browser loads the component itself. */
export interface ScreenPlace {
  /** Id of the module. */
  readonly module: string;
  /** Id of the project's instance; empty for a module of the centre. */
  readonly moduleId: string;
  /** Key among the module's screens, or the slot for a panel. */
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
}
