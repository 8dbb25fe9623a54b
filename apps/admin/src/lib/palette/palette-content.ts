/** What the palette asks the server for when it opens: where this person may go, and who finds what. */
export interface PaletteContent {
  readonly pages: readonly PalettePage[];
  readonly finders: readonly PaletteFinder[];
}

/** A page to go to. */
export interface PalettePage {
  readonly href: string;
  readonly label: string;
  readonly icon: string;
  /** The project that it is of. */
  readonly where?: string;
  /** The keys that lead there, one after the other. */
  readonly keys?: string;
  /** Whether it is offered before anything is typed. */
  readonly first: boolean;
}

/** A finder of a module, in the centre or in one of its projects. */
export interface PaletteFinder {
  readonly module: string;
  readonly name: string;
  readonly moduleId: string;
  readonly base: string;
  /** The heading above what it finds. */
  readonly title: string;
  readonly icon: string;
  /** When it is asked: once, or for what is typed. */
  readonly asked: 'opened' | 'typed';
  /** The project that it finds in. */
  readonly where?: string;
}
