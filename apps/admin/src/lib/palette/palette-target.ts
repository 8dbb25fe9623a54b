import type { PaletteEntry } from '@tandem/ui';

/** An entry of the palette, with what choosing it does. */
export interface PaletteTarget extends PaletteEntry {
  /** Where it leads; without it, `act` is what it does. */
  readonly href?: string | undefined;
  readonly act?: (() => void) | undefined;
}
