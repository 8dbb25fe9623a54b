import type { Locale } from '@tandem/sdk';
import type { PreparedPanel } from '#lib/server/prepare-panels.ts';
import type { PreparedSlots } from '#lib/server/prepare-slots.ts';
import { loadPanel, type LoadedScreen } from './load-screen.ts';

/** A panel ready to be drawn, or why it is not. */
export type LoadedPanel = LoadedScreen | App.Error;

export const isLoaded = (panel: LoadedPanel): panel is LoadedScreen => 'component' in panel;

export const loadPanels = (panels: readonly PreparedPanel[], locale: Locale): Promise<readonly LoadedPanel[]> =>
  Promise.all(panels.map(async (panel) => (panel.place ? await loadPanel(panel.place, locale) : panel.failure)));

/** The panels of a project's page, each with the configuration of its module, which the page holds already. */
export const loadProjectPanels = (
  panels: readonly PreparedPanel[],
  configurations: Readonly<Record<string, unknown>>,
  locale: Locale,
): Promise<readonly LoadedPanel[]> =>
  loadPanels(
    panels.map((panel) =>
      panel.place ? { place: { ...panel.place, config: configurations[panel.place.moduleId] ?? {} } } : panel,
    ),
    locale,
  );

/** The panels of a screen's places. */
export async function loadSlots(slots: PreparedSlots, locale: Locale): Promise<LoadedScreen['slots']> {
  const loaded = Object.entries(slots).map(async ([name, panels]) => [name, await loadPanels(panels, locale)] as const);
  return Object.fromEntries(await Promise.all(loaded));
}
