import type { Locale } from '@tandem/sdk';
import type { PrintedDocument, Printing } from '@tandem/sdk/admin';
import { isLocale } from '#lib/language/locale.ts';
import { loadMessages } from '#lib/language/messages.ts';
import type { MessageTexts } from '#lib/language/translator.ts';
import { adminHalf } from './admin-half.ts';
import { evenHeadings } from './even-headings.ts';
import type { ScreenPlace } from './screen-place.ts';

/** A document of a module, ready to be written in its language, which need not be the reader's. */
export interface ShownDocument {
  readonly locale: Locale;
  readonly messages: MessageTexts;
  // any: the document of some module; each is checked where it is defined.
  write(printing: Printing<any, any>): PrintedDocument;
}

/** The language that the address asks for, else the reader's. */
const documentLocale = (asked: string | undefined, reader: Locale): Locale => (isLocale(asked) ? asked : reader);

/** Finds the document that a place shows, with the texts of its language. */
export async function documentOf(place: ScreenPlace, reader: Locale): Promise<ShownDocument> {
  const screen = (await adminHalf(place.module))?.projectScreens[place.pattern];
  if (!screen?.document) throw new Error(`The module ${place.module} has no document "${place.pattern}".`);
  const locale = documentLocale(place.search.language, reader);
  return {
    locale,
    messages: await loadMessages(place.module, locale),
    write: (printing) => {
      const document = screen.document(printing);
      return { ...document, blocks: evenHeadings(document.blocks) };
    },
  };
}
