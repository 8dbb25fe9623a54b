import type { Locale } from '@tandem/sdk';
import type { Component } from 'svelte';
import { loadMessages } from '#lib/language/messages.ts';
import type { MessageTexts } from '#lib/language/translator.ts';
import { adminHalf } from './admin-half.ts';
import { loadedOnce } from './loaded-once.ts';
import type { ShownDocument } from './shown-document.ts';
import type { LoadedPanel } from './load-panels.ts';
import type { ScreenPlace } from './screen-place.ts';

/** A screen or a panel, ready to be drawn. */
export interface LoadedScreen {
  readonly place: ScreenPlace;
  // any: each screen is checked where it is defined; here all of them are drawn.
  readonly component: Component<any>;
  readonly messages: MessageTexts;
  /** Of a screen that is a document: how it is written, and in which language. */
  readonly document?: ShownDocument;
  /** The panels of other modules, by the place of the screen. */
  readonly slots: Readonly<Record<string, readonly LoadedPanel[]>>;
}

/** Loads the component and the texts of what the server found; `slots` are the panels of other modules on it. */
export async function loadScreen(
  place: ScreenPlace,
  locale: Locale,
  slots: LoadedScreen['slots'] = {},
): Promise<LoadedScreen> {
  return { ...(await loadPart(place, locale)), slots };
}

/** Loads a panel: what a screen is, in a place of another page. */
export const loadPanel = async (place: ScreenPlace, locale: Locale): Promise<LoadedScreen> => ({
  ...(await loadPart(place, locale)),
  slots: {},
});

async function loadPart(place: ScreenPlace, locale: Locale): Promise<Omit<LoadedScreen, 'slots'>> {
  const [admin, messages] = await Promise.all([adminHalf(place.module), loadMessages(place.module, locale)]);
  const screen = admin?.[place.among][place.pattern];
  if (!screen?.load)
    throw new Error(
      `The module ${place.module} has no "${place.pattern}" among its ${place.among}. The browser and the server are of different builds: load the page again.`,
    );
  const { default: component } = await loadedOnce(screen, () => screen.load());
  return { place, component, messages };
}
