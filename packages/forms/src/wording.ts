import type { Whole } from './item-choice.ts';
import type { Locale, ResolveText } from './text.ts';

/** Turns a message key into words. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What is needed to put a value into words. */
export interface Wording {
  readonly t: Translate;
  readonly resolveText: ResolveText;
  /** The languages in which a translated text is shown, in that order. */
  readonly locales: readonly Locale[];
  /** The reader's language, which names lines of lists; where they have no name in it, the first of `locales` that has. */
  readonly reader?: Locale | undefined;
  /** The configuration in which values that name an item of a list find it; without it they show the item's key. */
  readonly whole?: Whole | undefined;
}
