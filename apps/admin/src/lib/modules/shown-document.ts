import type { Locale } from '@tandem/sdk';
import type { Format, PrintedDocument, PrintedProject } from '@tandem/sdk/admin';
import { isLocale } from '#lib/language/locale.ts';
import { loadMessages } from '#lib/language/messages.ts';
import { translator } from '#lib/language/translator.ts';
import { adminHalf } from './admin-half.ts';
import { evenHeadings } from './even-headings.ts';
import type { ScreenPlace } from './screen-place.ts';

/** What the page around a document gives it. */
interface Around {
  readonly project: PrintedProject;
  readonly data: unknown;
  readonly format: Format;
}

/** A document of a module, ready to be written in its language, which need not be the reader's. */
export interface ShownDocument {
  readonly locale: Locale;
  write(around: Around): PrintedDocument;
}

/** The language that the address asks for, else the reader's. */
const documentLocale = (asked: string | undefined, reader: Locale): Locale => (isLocale(asked) ? asked : reader);

/** Finds the document that a place shows, with the texts of its language: the module's own and those of the project's modules. */
export async function documentOf(place: ScreenPlace, reader: Locale): Promise<ShownDocument> {
  const screen = (await adminHalf(place.module))?.projectScreens[place.pattern];
  if (!screen?.document) throw new Error(`The module ${place.module} has no document "${place.pattern}".`);
  const locale = documentLocale(place.search.language, reader);
  const textsOf = async (module: string) => translator(locale, await loadMessages(module, locale));
  const [t, ...forms] = await Promise.all([
    textsOf(place.module),
    ...Object.entries(place.forms ?? {}).map(
      async ([kind, schema]) => [kind, { schema, t: await textsOf(kind) }] as const,
    ),
  ]);
  return {
    locale,
    write: (around) => {
      const document = screen.document({ ...around, locale, t, forms: Object.fromEntries(forms) });
      return { ...document, blocks: evenHeadings(document.blocks) };
    },
  };
}
