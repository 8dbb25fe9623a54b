import type { Locale } from '@tandem/sdk';
import type { Format, Translate } from '@tandem/sdk/admin';
import { format } from './format.ts';
import { loadMessages } from './messages.ts';
import { translator } from './translator.ts';

/** What a module says something with on the server: its texts in the reader's language, and dates as the centre has them. */
export const wordsOfModule = async (
  module: string,
  locale: Locale,
  timeZone: string,
): Promise<{ readonly t: Translate; readonly format: Format }> => ({
  t: translator(locale, await loadMessages(module, locale)),
  format: format(locale, timeZone),
});
