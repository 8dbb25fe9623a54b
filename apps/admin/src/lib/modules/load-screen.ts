import type { Locale } from '@tandem/sdk';
import type { ScreenProps } from '@tandem/sdk/admin';
import type { Component } from 'svelte';
import { loadMessages } from '#lib/language/messages.ts';
import type { MessageTexts } from '#lib/language/translator.ts';
import { adminHalf } from './admin-half.ts';
import type { ScreenPlace } from './screen-place.ts';

/** A screen or a panel, ready to be drawn. */
export interface LoadedScreen {
  readonly place: ScreenPlace;
  // any: each screen is checked where it is defined; here all of them are drawn.
  readonly component: Component<ScreenProps<any, any, any>>;
  readonly messages: MessageTexts;
}

/** Loads the component and the texts of what the server found. */
export async function loadScreen(
  place: ScreenPlace,
  locale: Locale,
  where: 'screens' | 'panels' = 'screens',
): Promise<LoadedScreen> {
  const [admin, messages] = await Promise.all([adminHalf(place.module), loadMessages(place.module, locale)]);
  const screen = admin?.[where][place.pattern];
  if (!screen)
    throw new Error(
      `The module ${place.module} has no "${place.pattern}" among its ${where}. The browser and the server are of different builds: load the page again.`,
    );
  const { default: component } = await screen.load();
  return { place, component, messages };
}
