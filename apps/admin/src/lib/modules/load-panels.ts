import type { Locale } from '@tandem/sdk';
import type { PreparedPanel } from '#lib/server/prepare-panels.ts';
import type { PreparedSlots } from '#lib/server/prepare-slots.ts';
import { loadPanel, type LoadedScreen } from './load-screen.ts';

/** A panel ready to be drawn, or why it is not. */
export type LoadedPanel = LoadedScreen | App.Error;

export const isLoaded = (panel: LoadedPanel): panel is LoadedScreen => 'component' in panel;

export const loadPanels = (panels: readonly PreparedPanel[], locale: Locale): Promise<readonly LoadedPanel[]> =>
  Promise.all(panels.map(async (panel) => (panel.place ? await loadPanel(panel.place, locale) : panel.failure)));

/** The panels of a screen's places. */
export async function loadSlots(slots: PreparedSlots, locale: Locale): Promise<LoadedScreen['slots']> {
  const loaded = Object.entries(slots).map(async ([name, panels]) => [name, await loadPanels(panels, locale)] as const);
  return Object.fromEntries(await Promise.all(loaded));
}
