import type { Locale } from '@tandem/sdk';
import type { Format, PrintedForm } from '@tandem/sdk/admin';
import type { FormSchema } from '@tandem/sdk/dialect';
import type { SheetContext, SheetText } from '../context.ts';

/** What turns the configuration of a module into words. */
export interface FormWords {
  /** The form of the module, in whose texts its labels are, and the whole configuration, among which a value may name an item. */
  readonly form: PrintedForm;
  readonly tree: unknown;
  /** The texts of the sheet itself. */
  readonly t: SheetText;
  readonly locale: Locale;
  readonly format: Format;
}

export const formWords = ({ t, locale, format }: SheetContext, form: PrintedForm, tree: unknown): FormWords => ({
  form,
  tree,
  t,
  locale,
  format,
});

/** What a field is called; one without a title has none. */
export const titleOf = ({ form }: FormWords, { title }: FormSchema): string =>
  title === undefined ? '' : form.t(title);

/** "Number of weeks: 8"; a field without a title by its value alone. */
export const named = ({ t }: FormWords, name: string, value: string): string =>
  name === '' ? value : t('sheet.named', { name, value });
