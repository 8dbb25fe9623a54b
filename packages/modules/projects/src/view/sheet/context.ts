import type { Locale, Text } from '@tandem/sdk';
import type {
  Format,
  HeadingLevel,
  PrintedBlock,
  PrintedFact,
  PrintedForm,
  PrintedItem,
  PrintedProject,
} from '@tandem/sdk/admin';
import type { ProjectConfiguration } from '../../configuration/index.ts';
import { said } from '../words.ts';

/** A text of this module, in the language of the sheet. */
export type SheetText = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Everything a section of the sheet is written from. */
export interface SheetContext {
  readonly project: PrintedProject;
  readonly configuration: ProjectConfiguration;
  /** Whom one can ask; `null` where no address is known. */
  readonly contacts: readonly { readonly name: string; readonly email: string | null }[];
  /** How the modules of the project are configured, by their kind. */
  readonly forms: Readonly<Record<string, PrintedForm>>;
  readonly locale: Locale;
  readonly t: SheetText;
  readonly format: Format;
}

/** A section of the sheet: its blocks, or none when the project says nothing of it. */
export type Section = (context: SheetContext) => readonly PrintedBlock[];

interface Point {
  readonly name?: Text | undefined;
  readonly note?: Text | undefined;
}

/** A line of a list with what is said beside it, if anything is. */
export function item(text: string, beside: readonly string[]): PrintedItem {
  const note = beside.filter(Boolean).join(' – ');
  return note ? { text, note } : { text };
}

/** Points as lines of a list, each with its remark. */
export const items = (points: readonly Point[] | undefined, locale: Locale): readonly PrintedItem[] =>
  (points ?? []).flatMap(({ name, note }) => {
    const text = said(name, locale);
    return text ? [item(text, [said(note, locale)])] : [];
  });

/** A heading with what stands under it; nothing when there is nothing under it. */
export const under = (
  text: string,
  blocks: readonly PrintedBlock[],
  level: HeadingLevel = 2,
): readonly PrintedBlock[] => (blocks.length > 0 ? [{ kind: 'heading', level, text }, ...blocks] : []);

/** A list under a heading of its own. */
export const listUnder = (
  text: string,
  points: readonly Point[] | undefined,
  locale: Locale,
  level: HeadingLevel = 3,
) => under(text, listOf(items(points, locale)), level);

export const listOf = (lines: readonly PrintedItem[], numbered = false): readonly PrintedBlock[] =>
  lines.length > 0 ? [{ kind: 'list', items: lines, numbered }] : [];

export const paragraph = (text: string): readonly PrintedBlock[] => (text ? [{ kind: 'paragraph', text }] : []);

export const noted = (text: string): readonly PrintedBlock[] => (text ? [{ kind: 'note', text }] : []);

/** Facts as terms and details, without those that have no detail. */
export function facts(pairs: readonly (readonly [term: string, detail: string])[]): readonly PrintedBlock[] {
  const told = pairs.filter(([, detail]) => detail !== '').map(([term, detail]) => ({ term, detail }));
  return told.length > 0 ? [{ kind: 'facts', facts: told }] : [];
}

/** One line stands beside its term as words, several as a list. */
export function factOf(term: string, lines: readonly PrintedItem[]): readonly PrintedFact[] {
  const [first, ...others] = lines.filter(({ text }) => text !== '');
  if (first === undefined) return [];
  return [{ term, detail: others.length === 0 && first.note === undefined ? first.text : lines }];
}

/** The mark of something that the sheet leaves unclear. */
export const unclearMark = ({ t, locale }: SheetContext, what: Text | undefined): string => {
  const text = said(what, locale);
  return text && t('unclear.mark', { text });
};
