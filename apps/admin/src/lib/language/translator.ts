import type { Locale } from '@tandem/sdk';
import type { Translate } from '@tandem/sdk/admin';
import { IntlMessageFormat } from 'intl-messageformat';
import { belgian } from './locale.ts';

/** The texts of one package in one language: message key to ICU message. */
export type MessageTexts = Readonly<Record<string, string>>;

// Reading a text costs far more than filling it in, and the texts of a server are the same for all its requests.
const readings = new Map<string, IntlMessageFormat>();

function reading(locale: Locale, text: string): IntlMessageFormat {
  const key = `${locale} ${text}`;
  const known = readings.get(key);
  if (known) return known;
  const made = new IntlMessageFormat(text, belgian(locale));
  readings.set(key, made);
  return made;
}

/**
 * Turns the message keys of one package into words. A key without a text shows as itself, so that a missing one is seen. Texts that
 * are added to `messages` later are found too.
 */
export function translator<Key extends string = string>(locale: Locale, messages: MessageTexts): Translate<Key> {
  return (key, values) => {
    const text = Object.hasOwn(messages, key) ? messages[key] : undefined;
    if (text === undefined) return key;
    if (!special.test(text)) return text;
    try {
      return String(reading(locale, text).format<string>({ ...values }));
    } catch {
      // A text that is broken or lacks a value shows as it is written: the suite of each package finds those before a reader does.
      return text;
    }
  };
}

// What ICU reads as more than itself. Most texts have none of it and need no reading.
const special = /[{}<']/;
