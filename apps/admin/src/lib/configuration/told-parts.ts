import type { FormSchema } from '@tandem/forms';
import type { Locale } from '@tandem/sdk';
import { loadMessages } from '#lib/language/messages.ts';
import { translator } from '#lib/language/translator.ts';
import { tellChanges, type ToldChange } from './change-words.ts';
import { formWords, type FormTexts, type FormWords } from './form-words.ts';
import type { Change } from './view.ts';

/** One part of a project with what differs in it, as the API gives it. */
export interface PartChanges {
  readonly chain: string;
  /** Kind of the module, whose messages the titles are keys of; null for a part that is gone. */
  readonly module: string | null;
  readonly changes: readonly Change[];
  readonly schema: unknown;
  readonly value?: unknown;
}

/** One part of a project with what differs in it, in words. */
export interface ToldPart {
  readonly chain: string;
  readonly title: string;
  readonly rows: readonly ToldChange[];
}

/** In what language, and what the parts are called. */
export interface Telling {
  readonly locale: Locale;
  /** Languages that the centre publishes. */
  readonly locales: readonly Locale[];
  /** The words of the plugin's texts in the values. */
  readonly texts: FormTexts['plugin'];
  readonly titleOf: (chain: string) => string;
}

/** Puts the differences of a project's parts into words, part by part. */
export const tellParts = (parts: readonly PartChanges[], telling: Telling): Promise<ToldPart[]> =>
  Promise.all(
    parts.map(async ({ chain, module, changes, schema, value }) => {
      const words = await partWords(module, telling);
      const rows = tellChanges(changes, schema as FormSchema, value, telling.locales, words);
      return { chain, title: telling.titleOf(chain), rows };
    }),
  );

/** What turns the values of one part into words. */
export async function partWords(module: string | null, { locale, texts }: Telling): Promise<FormWords> {
  const [ofModule, forms, core] = await Promise.all([
    module === null ? {} : loadMessages(module, locale),
    loadMessages('forms', locale),
    loadMessages('core', locale),
  ]);
  return formWords(locale, { module: ofModule, forms, core: translator(locale, core), plugin: texts });
}
