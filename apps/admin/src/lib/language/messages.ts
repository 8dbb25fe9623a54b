import type { Locale } from '@tandem/sdk';
import { modules } from 'virtual:tandem/admin';
import { loadedOnce } from '#lib/modules/loaded-once.ts';
import type { MessageTexts } from './translator.ts';

type Catalogue = { readonly [L in Locale]: () => Promise<{ readonly default: MessageTexts }> };

const own: Readonly<Record<string, Catalogue>> = {
  core: {
    fr: () => import('@tandem/sdk/messages/fr.json'),
    nl: () => import('@tandem/sdk/messages/nl.json'),
    en: () => import('@tandem/sdk/messages/en.json'),
  },
  forms: {
    fr: () => import('@tandem/forms/messages/fr.json'),
    nl: () => import('@tandem/forms/messages/nl.json'),
    en: () => import('@tandem/forms/messages/en.json'),
  },
};

/**
 * The texts of a namespace in one language: `core` (the platform), `forms`, or the id of an installed module. Each is a file of
 * its own, so that a page brings only its language and its modules; a namespace that is not installed has no texts.
 */
export async function loadMessages(namespace: string, locale: Locale): Promise<MessageTexts> {
  const load = (own[namespace] ?? modules.find(({ id }) => id === namespace)?.messages)?.[locale];
  return load ? (await loadedOnce(load, load)).default : {};
}
