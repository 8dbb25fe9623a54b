import type { Locale } from '@tandem/sdk';
import type { PreparedPanel } from '#lib/server/prepare-panels.ts';
import { type LoadedScreen, loadScreen } from './load-screen.ts';

/** A panel ready to be drawn, or why it is not. */
export type LoadedPanel = LoadedScreen | App.Error;

export const isLoaded = (panel: LoadedPanel): panel is LoadedScreen => 'component' in panel;

export const loadPanels = (panels: readonly PreparedPanel[], locale: Locale): Promise<readonly LoadedPanel[]> =>
  Promise.all(
    panels.map(async (panel) => (panel.place ? await loadScreen(panel.place, locale, 'panels') : panel.failure)),
  );
