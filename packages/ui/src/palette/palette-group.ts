import type { IconName } from '../icon/paths.ts';

/** Something to go to or to do. */
export interface PaletteEntry {
  /** Tells it from all others, and stays the same while the list changes around it. */
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  /** Where it belongs: its project, its group. */
  readonly where?: string | undefined;
  /** The key that does the same. */
  readonly keys?: string | undefined;
}

/** Entries under one heading. */
export interface PaletteGroup {
  readonly label: string;
  readonly entries: readonly PaletteEntry[];
}
