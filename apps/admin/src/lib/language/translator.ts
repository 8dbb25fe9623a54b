import { createIntl, createIntlCache } from '@formatjs/intl';
import type { Locale } from '@tandem/sdk';
import type { Translate } from '@tandem/sdk/admin';
import { belgian } from './locale.ts';

/** The texts of one package in one language: message key to ICU message. */
export type MessageTexts = Readonly<Record<string, string>>;

/** Turns the message keys of one package into words. A key without a text shows as itself, so that a missing one is seen. */
export function translator<Key extends string = string>(locale: Locale, messages: MessageTexts): Translate<Key> {
  const intl = createIntl(
    { locale: belgian(locale), messages: { ...messages }, onError: ignore, onWarn: ignore },
    createIntlCache(),
  );
  return (key, values) => intl.formatMessage({ id: key }, { ...values } as Record<string, string | number>);
}

// What formatjs reports is a missing or broken text; the suite of each package finds those before a reader does.
const ignore = (): void => {};
