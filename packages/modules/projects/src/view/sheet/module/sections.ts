import type { PrintedModule, PrintedBlock } from '@tandem/sdk/admin';
import type { SheetContext } from '../context.ts';
import { fieldBlocks } from './field-blocks.ts';
import { formWords } from './form-words.ts';
import { fieldsOf } from './said-fields.ts';

/** What the sheet says of each module before: what it is called, and what it is for. */
const shown: readonly string[] = ['title', 'aim'];

/** A section of a module's form, as far as something is said in it. */
export interface ModuleSection {
  /** Empty for what is said of the module as a whole. */
  readonly title: string;
  readonly blocks: readonly PrintedBlock[];
}

/**
 * How a module of the project is configured, section by section, as its form lays it out: what the project or the centre says of it, not
 * what every module of its kind says by itself. The section of the title needs no heading: it is about the module as a whole.
 *
 * @param level of the headings inside a section.
 */
export function moduleSections(
  context: SheetContext,
  module: PrintedModule | undefined,
  level: 5 | 6,
): readonly ModuleSection[] {
  const form = module && context.forms[module.kind];
  if (!form) return [];
  const words = formWords(context, form, module.configuration);
  const sections = Map.groupBy(fieldsOf(form.schema, module.configuration), ({ schema }) => schema['x-section']);
  return Array.from(sections, ([section, fields]) => {
    const own = fields.filter(({ name }) => !shown.includes(name));
    const isWhole = section === undefined || own.length < fields.length;
    return { title: isWhole ? '' : form.t(section), blocks: fieldBlocks(words, own, level) };
  }).filter(({ blocks }) => blocks.length > 0);
}
