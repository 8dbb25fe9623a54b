import type { Locale } from '../locale.ts';

/** A document to print or to keep as a PDF file: words already translated, structure kept for whoever has it read aloud. */
export interface PrintedDocument {
  readonly title: string;
  readonly locale: Locale;
  /** Under the title: whose it is, of when. */
  readonly subtitle?: string;
  readonly blocks: readonly PrintedBlock[];
  /** At the foot of each page, one line each: what a funder asks to be mentioned, the revision. */
  readonly foot?: readonly string[];
  /** Name of the file, without its ending. */
  readonly fileName: string;
}

/** A part of a printed document. */
export type PrintedBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly soft?: boolean }
  | { readonly kind: 'list'; readonly items: readonly PrintedItem[]; readonly numbered?: boolean }
  | { readonly kind: 'facts'; readonly facts: readonly PrintedFact[] }
  | { readonly kind: 'note'; readonly text: string }
  | PrintedTable;

/** How deep a heading of a document stands; its title is the only one of level 1. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** What is said of one thing: in words, or as a list where it is several things. */
export interface PrintedFact {
  readonly term: string;
  readonly detail: string | readonly PrintedItem[];
}

/** A line of a list, and what is said of it. */
export interface PrintedItem {
  readonly text: string;
  readonly note?: string;
}

/** A table with one row of headings; the first cell of each row names it. */
export interface PrintedTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
}
