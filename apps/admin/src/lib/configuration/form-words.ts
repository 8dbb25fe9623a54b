import type { FormSchema, ResolveText, Translate, Wording } from '@tandem/forms';
import type { Locale } from '@tandem/sdk';
import type { Translate as AnyTranslate } from '@tandem/sdk/admin';
import { type MessageTexts, translator } from '#lib/language/translator.ts';

/** Everything that turns a configuration form into words: of the module, of the form itself, of the platform's problems. */
export interface FormWords {
  readonly t: Translate;
  readonly resolveText: ResolveText;
  readonly wording: Wording;
  /** The text of a problem: the module's own where it has one, else the platform's. */
  problem(key: string, values?: Readonly<Record<string, string | number>>): string;
  readonly locale: Locale;
  /** Between a field's name and what is said of it. */
  readonly colon: string;
}

export interface FormTexts {
  readonly module: MessageTexts;
  readonly forms: MessageTexts;
  readonly core: AnyTranslate;
  /** The words of the plugin's message keys, by key and language. */
  readonly plugin: Readonly<Record<string, { readonly [L in Locale]?: string }>>;
}

export function formWords(locale: Locale, texts: FormTexts): FormWords {
  const ofModule = translator(locale, texts.module);
  const ofForms = translator(locale, texts.forms);
  const t: Translate = (key, values) => (key.startsWith('forms.') ? ofForms(key, values) : ofModule(key, values));
  const resolveText: ResolveText = (text, language) =>
    ('key' in text ? texts.plugin[text.key]?.[language] : text[language]) ?? '';
  return {
    t,
    resolveText,
    wording: { t, resolveText, locales: [locale] },
    problem: (key, values) => (key in texts.module ? ofModule(key, values) : texts.core(key, values)),
    locale,
    colon: locale === 'fr' ? ' : ' : ': ',
  };
}

/**
 * The words for values of one configuration, in which a value may name an item of a list.
 *
 * @param trees where such items stand, the configuration itself first; what it lacks is looked for in the others.
 */
export const wordsWithin = (words: FormWords, schema: FormSchema, ...trees: readonly unknown[]): FormWords => ({
  ...words,
  wording: { ...words.wording, whole: { schema, trees: trees.filter((tree) => tree !== undefined) } },
});
