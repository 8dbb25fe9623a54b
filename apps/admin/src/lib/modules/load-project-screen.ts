import type { Locale } from '@tandem/sdk';
import { adminHalf } from './admin-half.ts';
import DocumentScreen from './DocumentScreen.svelte';
import { type LoadedScreen, loadScreen } from './load-screen.ts';
import { documentOf } from './shown-document.ts';
import { loadMessages } from '#lib/language/messages.ts';
import type { ScreenPlace } from './screen-place.ts';

/** Loads what a module shows in a project: a screen, or a document, which only projects have. */
export async function loadProjectScreen(
  place: ScreenPlace,
  locale: Locale,
  slots: LoadedScreen['slots'],
): Promise<LoadedScreen> {
  const own = (await adminHalf(place.module))?.projectScreens[place.pattern];
  if (place.among !== 'projectScreens' || !own?.document) return loadScreen(place, locale, slots);
  const [messages, document] = await Promise.all([loadMessages(place.module, locale), documentOf(place, locale)]);
  return { place, component: DocumentScreen, messages, document, slots };
}
