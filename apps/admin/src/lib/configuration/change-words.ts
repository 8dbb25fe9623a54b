import { type FormSchema, schemaAt, valueText } from '@tandem/forms';
import type { Locale } from '@tandem/sdk';
import { type FormWords, wordsWithin } from './form-words.ts';
import { fieldName } from './problem-words.ts';
import type { Change } from './view.ts';

/** A change in words, as the difference beside the form shows it. */
export interface ToldChange {
  readonly path: string;
  readonly title: string;
  readonly removed?: string;
  readonly added?: string;
}

/**
 * The changes of a part, each with what stood there and what stands there now.
 *
 * @param base the plugin's tree, for the names of items that the centre took away.
 */
export function tellChanges(
  changes: readonly Change[],
  schema: FormSchema,
  value: unknown,
  locales: readonly Locale[],
  { base, ...plain }: FormWords & { readonly base?: unknown },
): readonly ToldChange[] {
  const words = wordsWithin(plain, schema, value, base);
  return changes.map(({ path, kind, before, after }) => {
    const around = path.slice(0, path.lastIndexOf('/'));
    const list = schemaAt(schema, around, value);
    const isItem = list?.['x-key'] !== undefined && kind !== 'moved' && path.lastIndexOf('/') > 0;
    const at = schemaAt(schema, path, value) ?? {};
    const wording = { ...words.wording, locales: changedLocales(at, before, after, locales, words) };
    const say = (one: unknown): string =>
      isItem && kind !== 'changed' ? valueText(list, [one], wording, around) : valueText(at, one, wording, path);
    // An item that came or went is named by its list; it may not be in the tree any more.
    const title =
      isItem && kind !== 'changed' ? fieldName(around, schema, value, words) : fieldName(path, schema, value, words);
    return {
      path,
      title,
      ...(before !== undefined && { removed: say(before) }),
      ...(after !== undefined && { added: say(after) }),
    };
  });
}

/** The languages in which a text reads otherwise than before; for everything else, the reader's. */
function changedLocales(
  schema: FormSchema,
  before: unknown,
  after: unknown,
  locales: readonly Locale[],
  words: FormWords,
): readonly Locale[] {
  if (schema['x-widget'] !== 'translated') return [words.locale];
  const read = (text: unknown, locale: Locale) => words.resolveText((text ?? {}) as { key: string }, locale);
  const changed = locales.filter((locale) => read(before, locale) !== read(after, locale));
  return changed.length > 0 ? changed : [words.locale];
}
